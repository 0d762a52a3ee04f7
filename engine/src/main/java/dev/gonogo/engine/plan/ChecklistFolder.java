package dev.gonogo.engine.plan;

import dev.gonogo.engine.yaml.Position;
import dev.gonogo.engine.yaml.Problems;
import dev.gonogo.engine.yaml.Suggestion;
import dev.gonogo.engine.yaml.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The folder of one checklist: every file that a spec file names lies in it. */
final class ChecklistFolder {
  private final Path path;
  private final String specFile;
  private final Problems problems;
  private final Set<String> files = new LinkedHashSet<>();

  ChecklistFolder(Path specFile, Problems problems) {
    this.path = Optional.ofNullable(specFile.getParent()).orElseThrow();
    this.specFile = String.valueOf(specFile.getFileName());
    this.problems = problems;
    files.add(this.specFile);
  }

  Path path() {
    return path;
  }

  String specFile() {
    return specFile;
  }

  /** Every file that was asked for so far, the spec file first. */
  List<String> files() {
    return List.copyOf(files);
  }

  /** Whether the file is there; adds a problem where it is not. */
  boolean hasFile(Text name) {
    return hasFile(name.value(), name.position());
  }

  boolean hasFile(String name, Position position) {
    Optional<Path> file = inside(name);
    if (file.isEmpty()) {
      problems.add(
          position,
          "\"%s\" leaves the folder of the checklist. Allowed: files beside %s or below"
              .formatted(name, specFile));
      return false;
    }
    if (!Files.isRegularFile(file.get())) {
      problems.add(
          position, "there is no file \"%s\" beside %s".formatted(name, specFile) + hint(name));
      return false;
    }
    files.add(name);
    return true;
  }

  private Optional<Path> inside(String name) {
    try {
      Path file = path.resolve(name).normalize();
      Path real = Files.exists(file) ? file.toRealPath() : file;
      boolean inside = file.startsWith(path) && (real.equals(file) || isBelow(real));
      return inside ? Optional.of(file) : Optional.empty();
    } catch (InvalidPathException | IOException e) {
      return Optional.empty();
    }
  }

  private boolean isBelow(Path real) throws IOException {
    return real.startsWith(path.toRealPath());
  }

  private String hint(String name) {
    List<String> present = new ArrayList<>();
    try (Stream<Path> below = Files.walk(path, 8)) {
      below
          .filter(Files::isRegularFile)
          .limit(1_000)
          .forEach(file -> present.add(path.relativize(file).toString().replace('\\', '/')));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + path, e);
    }
    return Suggestion.nearest(name, present).map(". Did you mean \"%s\"?"::formatted).orElse(".");
  }
}
