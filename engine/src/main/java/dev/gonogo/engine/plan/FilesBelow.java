package dev.gonogo.engine.plan;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** The files below a folder, of which the one that was meant is suggested. */
final class FilesBelow extends SimpleFileVisitor<Path> {
  /** A checklist has tens of files; a folder with more is not searched to its end. */
  private static final int MOST = 1_000;

  private static final int DEPTH = 8;

  private final List<Path> files = new ArrayList<>();

  private FilesBelow() {}

  static List<Path> of(Path folder) throws IOException {
    FilesBelow below = new FilesBelow();
    Files.walkFileTree(folder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEPTH, below);
    return below.files;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    files.add(file);
    return files.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
  }

  /** What may not be read cannot be suggested, and is no reason to suggest nothing. */
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    return FileVisitResult.CONTINUE;
  }
}
