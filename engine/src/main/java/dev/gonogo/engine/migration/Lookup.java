package dev.gonogo.engine.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a program: in the checklist's folder where it is written with a slash, else on the PATH.
 */
record Lookup(Path folder, String searchPath) {

  static Lookup in(Path folder) {
    return new Lookup(folder, Inherited.value("PATH").orElse(""));
  }

  /** The file that would be started; empty where there is none. */
  Optional<Path> find(String program) {
    return program.contains("/") ? inFolder(program) : onPath(program);
  }

  private Optional<Path> inFolder(String program) {
    try {
      Path file = folder.resolve(program).toRealPath();
      return file.startsWith(folder.toRealPath()) && isProgram(file)
          ? Optional.of(file)
          : Optional.empty();
    } catch (IOException | InvalidPathException notThere) {
      return Optional.empty();
    }
  }

  /** Relative folders on the PATH depend on where somebody is: they are not looked into. */
  private Optional<Path> onPath(String program) {
    return Stream.of(searchPath.split(":"))
        .filter(place -> place.startsWith("/"))
        .map(place -> Path.of(place).resolve(program))
        .filter(Lookup::isProgram)
        .findFirst();
  }

  private static boolean isProgram(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }

  /** What is wrong and what to do, for people. */
  String missing(String program) {
    if (program.contains("/")) {
      return "there is no program \"%s\" in the checklist's folder that may be executed. Put it there, and make it executable: chmod +x %s"
          .formatted(program, program);
    }
    String beside =
        inFolder("./" + program).isPresent()
            ? "; the one in the checklist's folder is written \"./%s\"".formatted(program)
            : "";
    return "there is no program \"%s\" on the PATH of this machine. Install it here, or put its folder on the PATH%s"
        .formatted(program, beside);
  }
}
