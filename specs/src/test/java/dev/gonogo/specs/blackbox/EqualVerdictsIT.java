package dev.gonogo.specs.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.EvidenceFolder;
import dev.gonogo.engine.evidence.EvidenceRecord;
import dev.gonogo.engine.evidence.ServerFound;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepFinished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * MUED LMS in a container and embedded: every step has the same status, and says the same.
 *
 * <p>Run by {@code mvn verify -Pcontainers} alone, where an engine and its images have to be there.
 */
@Tag("containers")
class EqualVerdictsIT {

  @ParameterizedTest
  @ValueSource(ints = {15, 17, 18})
  void a_container_and_this_machine_come_to_the_same_verdict(int major) throws Exception {
    rehearse(major, 2);
    if (!said("container", major).equals(said("embedded", major))) {
      rehearse(major, 1);
    }
    Map<String, String> expected = said("embedded", major);

    assertThat(expected).hasSizeGreaterThan(190);
    assertThat(expected.values()).anyMatch(text -> text.startsWith(Status.PASSED.word()));
    assertThat(said("container", major)).containsExactlyEntriesOf(expected);
    assertThat(server("embedded", major)).startsWith("embedded PostgreSQL " + major);
    assertThat(server("container", major))
        .startsWith("PostgreSQL " + major)
        .contains("in a container of postgres:" + major);
  }

  /**
   * Side by side the two disturb each other, which steps notice that measure time; where they came
   * to different verdicts, what counts is what each says when nothing runs beside it.
   */
  private static void rehearse(int major, int atOnce) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(atOnce);
    try {
      List<Callable<Integer>> both =
          List.of(() -> run("embedded", major), () -> run("container", major));
      for (Future<Integer> ended : executor.invokeAll(both)) {
        ended.get();
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private static int run(String where, int major) throws IOException, InterruptedException {
    Path output = output(where, major);
    Files.createDirectories(output);
    List<String> command =
        List.of(
            OuterBuild.java().resolve("bin/java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-Dgonogo.checklists=" + OuterBuild.MODULE.resolve("src/main/resources/checklists"),
            "-Dgonogo.output=" + output,
            "-Dgonogo.reports=none",
            "-Dgonogo.workspace=" + OuterBuild.FOLDER.resolve("workspace-" + where),
            "-Dgonogo.postgresql.binaries="
                + OuterBuild.MODULE.resolve("target/postgresql-binaries"),
            "-Dgonogo.postgres=" + major,
            "-Dgonogo.staging=" + where,
            PlainMain.class.getName());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.resolve("console.txt").toFile())
            .start();
    try {
      return process.waitFor();
    } finally {
      process.destroy();
    }
  }

  private static Path output(String where, int major) {
    return OuterBuild.FOLDER.resolve("equal-verdicts").resolve(where + "-" + major);
  }

  /** What came of every step, without the numbers of this one run. */
  private static Map<String, String> said(String where, int major) throws IOException {
    Map<String, String> said = new LinkedHashMap<>();
    for (EvidenceRecord record : records(where, major)) {
      if (record instanceof StepFinished step && !step.step().endsWith("[step:setup]")) {
        said.put(
            step.step(),
            (step.outcome().status().word() + ": " + step.outcome().message())
                .replaceAll("\\d+([.,]\\d+)*( (ms|s|min|kB|MB))*", "…"));
      }
    }
    return said;
  }

  private static String server(String where, int major) throws IOException {
    return records(where, major).stream()
        .filter(ServerFound.class::isInstance)
        .map(ServerFound.class::cast)
        .findFirst()
        .orElseThrow()
        .description();
  }

  private static List<EvidenceRecord> records(String where, int major) throws IOException {
    return new EvidenceFolder(output(where, major).resolve("mued-lms").resolve("staging")).read();
  }
}
