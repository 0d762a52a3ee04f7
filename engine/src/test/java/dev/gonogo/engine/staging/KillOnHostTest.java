package dev.gonogo.engine.staging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.catalog.CatalogObject;
import dev.gonogo.engine.testing.HostServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A killed JVM cannot clear up a server of somebody else: the next start there does. */
class KillOnHostTest {

  @Test
  void the_next_start_drops_what_a_killed_run_left_and_nothing_else() throws Exception {
    try (HostServer host = HostServer.start(17)) {
      host.execute("create database gonogo_000000_1");
      host.execute("create database gonogo_mine");
      List<CatalogObject> before = host.everything();
      rehearse(host, true);
      assertThat(names(host.everything())).contains("role made_by_killed", "role deployer");

      List<String> told = new ArrayList<>();
      try (Staging next = Staging.start(StagingRequest.of(17), host.settings(), told::add)) {
        assertThat(told.subList(1, told.size() - 1))
            .satisfiesExactly(
                dropped -> assertThat(dropped).matches(dropped(3, "")),
                dropped -> assertThat(dropped).matches(dropped(2, "")),
                dropped -> assertThat(dropped).matches(dropped(1, "")),
                dropped ->
                    assertThat(dropped).matches(dropped(0, " and roles deployer, made_by_killed")),
                other ->
                    assertThat(other)
                        .isEqualTo(
                            "database gonogo_000000_1 has the name of a run's, but not its"
                                + " comment: it is left alone"));
        assertThat(next.deployRole()).isEqualTo("deployer");
      }
      assertThat(host.everything()).containsExactlyElementsOf(before);
    }
  }

  @Test
  void a_run_that_is_ended_in_an_orderly_way_clears_up_itself() throws Exception {
    try (HostServer host = HostServer.start(17)) {
      List<CatalogObject> before = host.everything();
      rehearse(host, false);
      assertThat(host.everything()).containsExactlyElementsOf(before);
    }
  }

  private static String dropped(int number, String roles) {
    return "dropped database gonogo_\\w{6}_%d%s, left by the run of \\d+-\\w+@\\S+ since \\S+Z"
        .formatted(number, roles);
  }

  private static List<String> names(List<CatalogObject> objects) {
    return objects.stream().map(CatalogObject::subject).toList();
  }

  private static void rehearse(HostServer host, boolean killed)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledOnHost.class.getName())
            .redirectErrorStream(true);
    builder.environment().put("GONOGO_STAGING_URL", host.staging().url("gonogo"));
    Process rehearsal = builder.start();
    try (BufferedReader output = rehearsal.inputReader(StandardCharsets.UTF_8)) {
      StringBuilder said = new StringBuilder();
      String line = output.readLine();
      while (line != null && !line.equals("ready")) {
        said.append(line).append('\n');
        line = output.readLine();
      }
      assertThat(line).as("after: %s", said).isEqualTo("ready");
    } finally {
      if (killed) {
        rehearsal.destroyForcibly();
      } else {
        rehearsal.destroy();
      }
      rehearsal.waitFor();
    }
  }
}
