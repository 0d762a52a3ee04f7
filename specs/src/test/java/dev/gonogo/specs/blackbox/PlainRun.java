package dev.gonogo.specs.blackbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Processes that run the tiny checklist on a staging folder of their own.
 *
 * @param output where evidence and the console go
 * @param staging where data directories are made
 */
record PlainRun(Path output, StagingFolder staging) {

  /** Of their own, so that no run of anybody else has a hand in what is left. */
  private static final Path WORKSPACE = OuterBuild.FOLDER.resolve("workspace");

  /** Starts a process, which runs everything, or the steps with these tags. */
  Process start(String... tags) throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(OuterBuild.java().resolve("bin/java").toString(), "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), OuterBuild.SHORT_LIVED));
    command.add("-Dgonogo.checklists=" + OuterBuild.RESOURCES.resolve("tiny"));
    command.add("-Dgonogo.output=" + output);
    command.add("-Dgonogo.reports=none");
    command.add("-Dgonogo.workspace=" + WORKSPACE);
    command.add("-Dgonogo.staging=embedded");
    command.add("-Dgonogo.staging.directory=" + staging.path());
    command.add(PlainMain.class.getName());
    command.addAll(List.of(tags));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.resolve("console.txt").toFile())
        .start();
  }

  /** The exit code of such a process. */
  int toItsEnd(String... tags) throws IOException, InterruptedException {
    Process process = start(tags);
    try {
      return process.waitFor();
    } finally {
      process.destroy();
    }
  }

  /** The verdict as it stands now; empty where there is none. */
  Optional<VerdictFile> verdict() throws IOException {
    return VerdictFile.in(output.resolve("tiny").resolve("staging"));
  }
}
