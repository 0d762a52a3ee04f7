package dev.gonogo.specs.blackbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for data directories, which the server's user can enter.
 *
 * @param path the folder
 */
record StagingFolder(Path path) {

  private static final Path MEMORY = Path.of("/dev/shm");

  /** Makes an empty one, in memory where there is some. */
  static StagingFolder create() throws IOException {
    Path path =
        Files.isWritable(MEMORY)
            ? Files.createTempDirectory(MEMORY, "gonogo-kill-")
            : Files.createTempDirectory("gonogo-kill-");
    return new StagingFolder(
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x")));
  }

  /** The folders of runs in it, alive or dead. */
  List<Path> runs() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(Files::isDirectory).toList();
    }
  }

  /** The command lines of all processes that work in it. */
  List<String> processes() throws IOException {
    return processesIn(path);
  }

  /** The command lines of all processes that name this folder. */
  static List<String> processesIn(Path folder) throws IOException {
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
          .filter(process -> process.getFileName().toString().matches("[0-9]+"))
          .map(process -> commandLine(process.resolve("cmdline")))
          .filter(line -> line.contains(folder.toString()))
          .toList();
    }
  }

  private static String commandLine(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).replace('\0', ' ');
    } catch (IOException ended) {
      return "";
    }
  }

  void delete() throws IOException {
    Tree.delete(path);
  }
}
