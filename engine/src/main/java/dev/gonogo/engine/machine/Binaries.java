package dev.gonogo.engine.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * An unpacked PostgreSQL, kept between runs.
 *
 * @param home folder with {@code bin}, {@code lib} and {@code share}
 */
record Binaries(Path home) {

  /** The path of one of its programs: {@code initdb}, {@code pg_ctl}, {@code postgres}. */
  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  /** Unpacks the archive where the user can reach it, unless that was done before. */
  static Binaries install(Archive archive, Path workspace, ServerUser user) {
    try {
      // Root's own folders are often closed to the user that runs the server.
      Path folder = Folders.reachable(workspace.resolve("postgresql"), user);
      Path home = folder.resolve(archive.folderName());
      if (!Files.isDirectory(home)) {
        FileMutex.alone(home.resolveSibling("unpack.lock"), () -> unpack(archive, home));
      }
      return new Binaries(home);
    } catch (IOException exception) {
      throw new StagingException(
          "PostgreSQL %s cannot be unpacked: %s".formatted(archive, exception.getMessage()),
          exception);
    }
  }

  /** One process unpacks, others wait for it; a folder of the final name is always complete. */
  private static Path unpack(Archive archive, Path home) throws IOException {
    if (Files.isDirectory(home)) {
      return home;
    }
    Path folder = home.resolveSibling(".").normalize();
    removeUnfinished(folder);
    Path unfinished = Files.createTempDirectory(folder, "unfinished-");
    Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString(Folders.READABLE));
    try (InputStream content = archive.open()) {
      Extraction.extract(content, unfinished);
    }
    return Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
  }

  /** What a killed process left; under the lock nobody else can be writing it. */
  private static void removeUnfinished(Path folder) throws IOException {
    try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(folder, "unfinished-*")) {
      for (Path path : unfinished) {
        Removal.remove(path);
      }
    }
  }
}
