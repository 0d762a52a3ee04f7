package dev.gonogo.reports.allure;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is made beside its place and then takes it, so that half of it is never seen.
 *
 * @param place where it belongs
 * @param next where it is made
 */
record Replacement(Path place, Path next) implements AutoCloseable {

  /** An empty folder beside the place; what an interrupted report has left there is removed. */
  static Replacement of(Path place) throws IOException {
    Path next = beside(place, ".next");
    delete(next);
    Files.createDirectories(next);
    return new Replacement(place, next);
  }

  /** Takes the place. No file system replaces a folder at once: these are two renames. */
  void takePlace() throws IOException {
    Path before = beside(place, ".before");
    delete(before);
    if (Files.exists(place)) {
      Files.move(place, before);
    }
    Files.move(next, place);
    delete(before);
  }

  /** Removes what did not come to take its place. */
  @Override
  public void close() throws IOException {
    delete(next);
  }

  private static Path beside(Path place, String ending) {
    return place.resolveSibling("." + place.getFileName() + ending);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      Files.walkFileTree(folder, new Deletion());
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
