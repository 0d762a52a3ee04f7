package dev.gonogo.engine.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds spec files. */
public final class SpecFiles {
  /** The folder on the class path that checklists are looked for in. */
  public static final String FOLDER = "checklists";

  private SpecFiles() {}

  /**
   * Where the checklists of this project are: the folder that is set, else the class path.
   *
   * @throws UncheckedIOException where the class path cannot be searched
   */
  public static List<Path> folders(Optional<Path> set) {
    return set.map(List::of).orElseGet(SpecFiles::onClassPath);
  }

  private static List<Path> onClassPath() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try {
      List<Path> folders = new ArrayList<>();
      for (URL url : Collections.list(loader.getResources(FOLDER))) {
        // A checklist in a jar is a reference to copy from: its scripts are not files.
        if (url.getProtocol().equals("file")) {
          folders.add(Path.of(URI.create(url.toString())));
        }
      }
      return folders;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot search the class path", e);
    }
  }

  /**
   * All spec files in a folder and below, sorted; empty where there is no such folder.
   *
   * @throws UncheckedIOException where the folder cannot be listed
   */
  public static List<Path> below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder.toRealPath())) {
      return files.filter(SpecFiles::isSpecFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /**
   * The one path of an existing file, whatever links lead to its folder; its name stays.
   *
   * @throws UncheckedIOException where the folder cannot be found
   */
  public static Path real(Path file) {
    Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
    try {
      return folder.toRealPath().resolve(file.getFileName());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot find the folder of " + file, e);
    }
  }

  /** Whether it is a file whose name is that of a spec file. */
  public static boolean isSpecFile(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(PlanReader.SUFFIX)
        && name.length() > PlanReader.SUFFIX.length()
        && Files.isRegularFile(file);
  }
}
