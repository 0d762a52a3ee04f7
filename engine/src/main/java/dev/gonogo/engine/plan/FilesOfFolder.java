package dev.gonogo.engine.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every file of a folder and below.
 *
 * @param files sorted
 * @param problem why they cannot all be told; empty where they can
 */
record FilesOfFolder(List<Path> files, Optional<String> problem) {
  /** More than this is what a package manager has put there, and not what a team has written. */
  private static final int MOST = 10_000;

  FilesOfFolder {
    files = List.copyOf(files);
  }

  /**
   * The files of a folder, of which none may be elsewhere.
   *
   * @param checklist the folder that it lies in
   */
  static FilesOfFolder of(Path folder, Path checklist) {
    String name = checklist.relativize(folder).toString();
    try (Stream<Path> walked = Files.walk(folder)) {
      List<Path> files =
          walked.filter(path -> !Files.isDirectory(path)).limit(MOST + 1L).sorted().toList();
      Path real = checklist.toRealPath();
      for (Path file : files) {
        if (!file.toRealPath().startsWith(real)) {
          return broken(
              "\"%s\" leaves the folder of the checklist. Allowed: files in it or below"
                  .formatted(checklist.relativize(file)));
        }
      }
      if (files.size() > MOST) {
        return broken(
            "the folder \"%s\" holds more than %d files. Name the files and folders in it that decide what the program does"
                .formatted(name, MOST));
      }
      return files.isEmpty()
          ? broken("the folder \"%s\" holds no file. Leave it out".formatted(name))
          : new FilesOfFolder(files, Optional.empty());
    } catch (IOException | UncheckedIOException exception) {
      return broken("the folder \"%s\" cannot be read: %s".formatted(name, exception.getMessage()));
    }
  }

  private static FilesOfFolder broken(String problem) {
    return new FilesOfFolder(List.of(), Optional.of(problem));
  }
}
