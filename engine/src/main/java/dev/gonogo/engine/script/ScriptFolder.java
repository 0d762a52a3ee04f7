package dev.gonogo.engine.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** The folder of a checklist, which no script may leave. */
final class ScriptFolder {

  private final Path root;

  /** A real path, links followed. */
  ScriptFolder(Path root) {
    this.root = root;
  }

  /** The file that a script begins with. */
  ScriptFile main(Path script) {
    return file(
        root.resolve(script), message -> Problem.of(display(root.resolve(script)), message));
  }

  /** A file that is named in another one. */
  ScriptFile named(String name, Place place) {
    return file(root.resolve(name), message -> Problem.at(place, message));
  }

  /** A file that is named as it lies beside another one. */
  ScriptFile beside(String name, Place place) {
    return file(place.file().path().resolveSibling(name), message -> Problem.at(place, message));
  }

  private ScriptFile file(Path path, Function<String, ScriptException> problem) {
    try {
      Path real = path.toRealPath();
      if (!real.startsWith(root)) {
        throw problem.apply(
            "%s lies outside of the checklist's folder; move it there."
                .formatted(real.getFileName()));
      }
      if (!Files.isRegularFile(real)) {
        throw problem.apply(
            "%s is a folder or a device, and not a file; name one file.".formatted(display(real)));
      }
      if (!Files.isReadable(real)) {
        throw problem.apply(missing(path));
      }
      return new ScriptFile(display(real), real);
    } catch (IOException exception) {
      ScriptException missing = problem.apply(missing(path));
      missing.initCause(exception);
      throw missing;
    }
  }

  private String missing(Path path) {
    return "%s cannot be read: there is no such file, or no right to read it. \\i starts at the checklist's folder, \\ir at the including file."
        .formatted(display(path));
  }

  private String display(Path path) {
    Path shown = path.startsWith(root) ? root.relativize(path.normalize()) : path.getFileName();
    return String.valueOf(shown).replace('\\', '/');
  }
}
