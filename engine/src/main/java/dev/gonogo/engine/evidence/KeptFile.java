package dev.gonogo.engine.evidence;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that was kept beside the evidence, because it is too large to stand in it.
 *
 * @param path where it is, relative to the folder of the run, with {@code /}
 * @param sha256 the hash of its content, in hexadecimal digits
 * @param bytes its size
 */
public record KeptFile(String path, String sha256, long bytes) {

  /** Checks the components. */
  public KeptFile {
    requireNonNull(path, "path");
    requireNonNull(sha256, "sha256");
  }

  /**
   * A file in a folder that {@link EvidenceFolder#emptyFolderFor} has made, as it is now.
   *
   * @throws IOException where it cannot be read
   */
  public static KeptFile in(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    String path = "%s/%s/%s".formatted(FilesFolder.NAME, folder.getFileName(), name);
    return new KeptFile(path, Sha256.of(file), Files.size(file));
  }
}
