package dev.gonogo.load.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.load.testing.TestServer;
import dev.gonogo.load.workload.Arrivals;
import dev.gonogo.load.workload.WorkloadJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanTest {
  @TempDir private Path results;

  @Test
  void a_process_that_is_killed_leaves_no_injector_behind() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-XX:TieredStopAtLevel=1",
                "dev.gonogo.load.generator.Main")
            .directory(results.toFile())
            .redirectErrorStream(true)
            .start();
    try (var input = parent.getOutputStream()) {
      input.write(
          WorkloadJson.SENT
              .toJson(
                  Loads.workload(new Arrivals.Constant(50), 40, Loads.request("r", 1, "select 1")))
              .getBytes(StandardCharsets.UTF_8));
    }
    try (var output = parent.inputReader(StandardCharsets.UTF_8)) {
      assertThat(output.readLine()).matches("\\d+ s: \\d+ requests, \\d+ a second, 0 errors");
    }
    List<ProcessHandle> injectors = Injectors.of(parent.toHandle());
    assertThat(injectors).hasSize(1);

    parent.destroyForcibly();

    assertThat(injectors.get(0).onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
    assertThat(Loads.answer("select count(*) from pg_stat_activity where usename = 'shop'"))
        .isEqualTo("0");
    assertThat(TestServer.workspace().resolve("injector")).isDirectory();
  }
}
