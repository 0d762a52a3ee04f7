package dev.gonogo.load.generator;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Gatling and what it needs, which this module carries as files: on nobody's class path but the
 * injector's.
 */
final class Libraries {
  private static final String FOLDER = "/dev/gonogo/load/injector/libraries/";
  private static final String INDEX = "index";
  private static final int LENGTH = 16;

  private Libraries() {}

  /**
   * Unpacks them, unless that was done before.
   *
   * @return the files
   */
  static List<Path> in(Path workspace) throws IOException {
    List<String> names = names();
    Path folder = workspace.resolve("injector").resolve(hash(names));
    if (!Files.isDirectory(folder)) {
      unpackOnce(names, folder);
    }
    return names.stream().map(folder::resolve).toList();
  }

  /** What the build has written: {@code libraries/a.jar,libraries/b.jar}. */
  private static List<String> names() throws IOException {
    try (InputStream index = open(INDEX)) {
      String text = new String(index.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.strip().split(",", -1))
          .map(path -> path.substring(path.lastIndexOf('/') + 1))
          .sorted()
          .toList();
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream content = Libraries.class.getResourceAsStream(FOLDER + name);
    if (content == null) {
      throw new FileNotFoundException(FOLDER + name + " is missing in gonogo-load");
    }
    return content;
  }

  private static String hash(List<String> names) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String name : names) {
        try (InputStream content = open(name)) {
          digest.update(name.getBytes(StandardCharsets.UTF_8));
          digest.update(content.readAllBytes());
        }
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException exception) {
      throw new IllegalStateException("every JVM has SHA-256", exception);
    }
  }

  /** One process unpacks, others wait for it; a folder of the final name is always complete. */
  private static synchronized void unpackOnce(List<String> names, Path folder) throws IOException {
    Path parent = folder.resolve("..").normalize();
    Files.createDirectories(parent);
    try (FileChannel channel =
            FileChannel.open(
                parent.resolve("unpack.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      if (held.isValid() && !Files.isDirectory(folder)) {
        Path unfinished = Files.createTempDirectory(parent, "unfinished-");
        for (String name : names) {
          try (InputStream content = open(name)) {
            Files.copy(content, unfinished.resolve(name));
          }
        }
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }
}
