package dev.gonogo.engine.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The folder beside the evidence with the files that records name, one folder for each step. */
record FilesFolder(Path path) {
  static final String NAME = "files";
  private static final int LENGTH = 80;

  /**
   * Makes the folder of a step, and tells its absolute path, without what an earlier attempt has
   * left in it.
   */
  Path emptyFor(String step) {
    // Without the checklist, whose folder this is in.
    String name = words(step.substring(step.indexOf('/') + 1));
    Path folder = path.resolve(words(name.substring(Math.max(0, name.length() - LENGTH))));
    try {
      delete(folder);
      Files.createDirectories(folder);
      // Which of them it returns depends on whether its parent is there.
      return folder.toAbsolutePath().normalize();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folder " + folder, e);
    }
  }

  private static String words(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /** Removes everything, which an earlier run has left. */
  void clear() throws IOException {
    delete(path);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      List<Path> all;
      try (Stream<Path> walk = Files.walk(folder)) {
        all = walk.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path one : all) {
        Files.delete(one);
      }
    }
  }
}
