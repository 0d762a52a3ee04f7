package dev.gonogo.engine.rehearsed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder beside the kept rehearsals for what nobody is to see: not whole yet, or no longer. All
 * of it is gone when closed.
 */
record Aside(Path path) implements AutoCloseable {

  private static final String PREFIX = ".aside-";

  /** No rehearsal takes so long to write. */
  private static final Duration LEFT_BEHIND = Duration.ofDays(1);

  /** A new one, after those are removed that a killed process has left. */
  static Aside in(Path folder) throws IOException {
    for (Path other : list(folder)) {
      Instant touched = Files.getLastModifiedTime(other).toInstant();
      if (other.getFileName().toString().startsWith(PREFIX)
          && touched.isBefore(Instant.now().minus(LEFT_BEHIND))) {
        delete(other);
      }
    }
    return new Aside(Files.createTempDirectory(folder, PREFIX));
  }

  static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }

  /** An empty folder in it. */
  Path make() throws IOException {
    return Files.createDirectory(path.resolve("made"));
  }

  /** Takes a folder out of sight, in one step. */
  void take(Path folder) throws IOException {
    Files.move(folder, path.resolve(folder.getFileName()), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    delete(path);
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : all) {
      Files.delete(one);
    }
  }
}
