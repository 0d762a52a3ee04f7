package dev.gonogo.specs.blackbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Folders with everything in them. */
final class Tree {

  private Tree() {}

  /** Copies a folder's files into another one, over what is there. */
  static void copy(Path from, Path to) throws IOException {
    for (Path file : paths(from, Files::isRegularFile, Comparator.naturalOrder())) {
      Path copy = to.resolve(from.relativize(file).toString());
      Files.createDirectories(copy.resolveSibling(""));
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Deletes a folder. */
  static void delete(Path folder) throws IOException {
    for (Path path : paths(folder, path -> true, Comparator.reverseOrder())) {
      Files.delete(path);
    }
  }

  private static List<Path> paths(Path folder, Predicate<Path> wanted, Comparator<Path> order)
      throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(wanted).sorted(order).toList();
    }
  }
}
