package dev.gonogo.engine.staging;

import dev.gonogo.engine.machine.StagingSettings;
import dev.gonogo.engine.machine.Where;
import dev.gonogo.engine.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the tests of this room share. */
final class Servers {

  private Servers() {}

  /** A data folder of a test's own, which the server's user can enter. */
  static Path dataFolder() throws IOException {
    Path folder = Files.createTempDirectory("gonogo-test");
    return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
  }

  static StagingSettings in(Path dataFolder) {
    StagingSettings shared = TestServer.settings();
    return new StagingSettings(
        shared.workspace(),
        shared.binariesFolder(),
        shared.serverUser(),
        Optional.of(dataFolder),
        Optional.of(Where.EMBEDDED),
        false);
  }

  /** The folders of runs, alive or dead. */
  static List<Path> runs(Path dataFolder) throws IOException {
    try (Stream<Path> files = Files.list(dataFolder)) {
      return files.filter(Files::isDirectory).toList();
    }
  }

  /** The command lines of processes that name this folder. */
  static List<String> processes(Path dataFolder) {
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::info)
        .flatMap(info -> info.arguments().map(words -> String.join(" ", words)).stream())
        .filter(line -> line.contains(dataFolder + "/run-"))
        .toList();
  }

  /** With everything in it, to whomever it belongs. */
  static void remove(Path folder) {
    try {
      new ProcessBuilder("rm", "-rf", "--", folder.toString()).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String ask(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }

  static void execute(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
