package dev.gonogo.engine.plan;

import dev.gonogo.engine.yaml.Position;
import dev.gonogo.engine.yaml.Problems;
import dev.gonogo.engine.yaml.Suggestion;
import dev.gonogo.engine.yaml.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    Optional<String> problem = problem(name);
    problem.ifPresent(message -> problems.add(position, message));
    if (problem.isEmpty()) {
      files.add(relative(path.resolve(name).normalize()));
    }
    return problem.isEmpty();
  }

  private Optional<String> problem(String name) {
    try {
      Path file = path.resolve(name).normalize();
      if (Path.of(name).isAbsolute() || !file.startsWith(path) || isLinkOutside(file)) {
        return Optional.of(
            "\"%s\" leaves the folder of the checklist. Allowed: files beside %s or below"
                .formatted(name, specFile));
      }
      return Files.isRegularFile(file) ? Optional.empty() : Optional.of(missing(name));
    } catch (InvalidPathException e) {
      return Optional.of("\"%s\" is not the name of a file: %s".formatted(name, e.getReason()));
    } catch (IOException e) {
      return Optional.of("\"%s\" cannot be found: %s".formatted(name, e));
    }
  }

  private boolean isLinkOutside(Path file) throws IOException {
    return Files.exists(file) && !file.toRealPath().startsWith(path.toRealPath());
  }

  private String missing(String name) throws IOException {
    List<String> present =
        FilesBelow.of(path).stream().filter(Files::isRegularFile).map(this::relative).toList();
    return "there is no file \"%s\" beside %s".formatted(name, specFile)
        + Suggestion.nearest(name, present).map(". Did you mean \"%s\"?"::formatted).orElse("");
  }

  private String relative(Path file) {
    return path.relativize(file).toString().replace('\\', '/');
  }
}
