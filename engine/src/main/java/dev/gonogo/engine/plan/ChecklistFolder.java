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

  /** Whether the file is there and a text; adds a problem where not. */
  boolean hasText(Text name) {
    return hasText(name.value(), name.position());
  }

  boolean hasText(String name, Position position) {
    if (!hasFile(name, position)) {
      return false;
    }
    Optional<String> problem = textProblem(name);
    problem.ifPresent(found -> problems.add(position, "\"%s\" %s".formatted(name, found)));
    return problem.isEmpty();
  }

  private Optional<String> textProblem(String name) {
    try {
      return PlainText.problem(Files.readAllBytes(path.resolve(name)));
    } catch (IOException e) {
      return Optional.of("cannot be read: " + e);
    }
  }

  /** Whether the program is there and may be executed; adds a problem where not. */
  boolean hasProgram(Text name) {
    if (!hasFile(name)) {
      return false;
    }
    boolean executable = Files.isExecutable(path.resolve(name.value()));
    if (!executable) {
      problems.add(
          name.position(),
          "\"%s\" may not be executed. Make it executable: chmod +x %s".formatted(name, name));
    }
    return executable;
  }

  /**
   * Whether the file is there, or the folder, of which every file counts; adds a problem if not.
   */
  boolean hasFileOrFolder(Text name) {
    Optional<Path> inside = inside(name.value()).filter(Files::isDirectory);
    return inside.map(found -> hasFolder(found, name)).orElseGet(() -> hasFile(name));
  }

  private boolean hasFolder(Path found, Text name) {
    FilesOfFolder content = FilesOfFolder.of(found, path);
    content.problem().ifPresent(problem -> problems.add(name.position(), problem));
    content.files().forEach(file -> files.add(relative(file)));
    return content.problem().isEmpty();
  }

  /** Whether the word is the name of a file of the folder, which is one of ours from now on. */
  boolean mentions(String word) {
    Optional<Path> file = inside(word).filter(Files::isRegularFile);
    file.ifPresent(found -> files.add(relative(found)));
    return file.isPresent();
  }

  /** What of the folder has this name, where anything may have it. */
  private Optional<Path> inside(String name) {
    try {
      Path file = path.resolve(name).normalize();
      return leaves(name, file) ? Optional.empty() : Optional.of(file);
    } catch (InvalidPathException | IOException notAName) {
      return Optional.empty();
    }
  }

  private boolean leaves(String name, Path file) throws IOException {
    return Path.of(name).isAbsolute() || !file.startsWith(path) || isLinkOutside(file);
  }

  private Optional<String> problem(String name) {
    try {
      Path file = path.resolve(name).normalize();
      if (leaves(name, file)) {
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
