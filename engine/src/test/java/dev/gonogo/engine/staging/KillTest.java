package dev.gonogo.engine.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A killed JVM cannot clear up: the next start does, whatever it was about. */
class KillTest {

  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Servers.dataFolder();
  }

  @AfterEach
  void removeFolder() {
    Servers.remove(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"starting", "saving", "copied"})
  void the_next_start_finds_nothing_of_a_killed_run(String moment) throws Exception {
    finds_nothing_of_a_killed_run(moment, Path.of(System.getProperty("gonogo.workspace")));
  }

  /** Where no earlier run has left a new cluster, initdb is at work right after "starting". */
  @Test
  void so_it_does_where_initdb_was_at_work(@TempDir Path workspace) throws Exception {
    Files.setPosixFilePermissions(workspace, PosixFilePermissions.fromString("rwx--x--x"));
    copyPrograms(Path.of(System.getProperty("gonogo.workspace"), "postgresql"), workspace);

    finds_nothing_of_a_killed_run("starting", workspace);
    assertThat(workspace.resolve("initialized")).doesNotExist();
  }

  /** Unpacking them takes longer. */
  private static void copyPrograms(Path from, Path workspace) throws Exception {
    Path to = Files.createDirectory(workspace.resolve("postgresql"));
    Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (Stream<Path> majors = Files.list(from)) {
      for (Path of17 :
          majors.filter(path -> path.getFileName().toString().startsWith("17.")).toList()) {
        new ProcessBuilder("cp", "-a", "--", of17.toString(), to.toString()).start().waitFor();
      }
    }
  }

  private void finds_nothing_of_a_killed_run(String moment, Path workspace) throws Exception {
    Process rehearsal = rehearse(workspace);
    try (BufferedReader output = rehearsal.inputReader(StandardCharsets.UTF_8)) {
      await(moment, output);
      awaitServerProcess();
    } finally {
      rehearsal.destroyForcibly().waitFor();
    }
    assertThat(Servers.runs(folder)).hasSize(1);

    try (Staging next = Staging.start(StagingRequest.of(17), Servers.in(folder))) {
      assertThat(Servers.runs(folder)).hasSize(1);
      assertThat(Servers.processes(folder))
          .isNotEmpty()
          .allMatch(line -> line.contains(next.log().resolveSibling("").toString()));
    }
    assertThat(Servers.runs(folder)).isEmpty();
    assertThat(Servers.processes(folder)).isEmpty();
  }

  @Test
  void a_run_that_is_alive_is_left_alone() throws Exception {
    Process rehearsal = rehearse(Path.of(System.getProperty("gonogo.workspace")));
    try (BufferedReader output = rehearsal.inputReader(StandardCharsets.UTF_8)) {
      await("started", output);
      try (Staging one = Staging.start(StagingRequest.of(17), Servers.in(folder));
          Staging two = Staging.start(StagingRequest.of(17), Servers.in(folder))) {
        assertThat(one.url("deployer")).isNotEqualTo(two.url("deployer"));
        assertThat(Servers.runs(folder)).hasSize(3);
        await("copied", output);
      }
      assertThat(Servers.runs(folder)).hasSize(1);
    } finally {
      rehearsal.destroy(); // An orderly signal: its shutdown hook clears up.
      rehearsal.waitFor();
    }
    assertThat(Servers.runs(folder)).isEmpty();
    assertThat(Servers.processes(folder)).isEmpty();
  }

  private static void await(String moment, BufferedReader output) throws IOException {
    StringBuilder said = new StringBuilder();
    String line = output.readLine();
    while (line != null && !line.equals(moment)) {
      said.append(line).append('\n');
      line = output.readLine();
    }
    assertThat(line).as("after: %s", said).isEqualTo(moment);
  }

  /** Right after "starting", a new cluster is made or unpacked. */
  private void awaitServerProcess() throws InterruptedException {
    while (Servers.processes(folder).isEmpty()) {
      Thread.sleep(5);
    }
  }

  private Process rehearse(Path workspace) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dgonogo.workspace=" + workspace,
            "-cp",
            System.getProperty("java.class.path"),
            KilledRehearsal.class.getName(),
            folder.toString());
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
