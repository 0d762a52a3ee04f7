package dev.gonogo.engine.migration;

import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.SafeText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Looks whether programs can be run here, before anything is deployed: whether they are found, what
 * they need of the environment is set, and they tell their versions.
 *
 * @param problems a sentence for each thing that is missing, with what to do
 * @param found each program with its file, its version, and whether a hash tells when it changes
 */
public record ProgramCheck(List<String> problems, List<String> found) {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final int LINES_OF_VERSION = 20;

  /** Copies the lists. */
  public ProgramCheck {
    problems = List.copyOf(problems);
    found = List.copyOf(found);
  }

  /**
   * Looks at the programs among some migrations, at each once.
   *
   * @param folder the checklist's folder
   */
  public static ProgramCheck of(List<Migration> migrations, Path folder) {
    List<String> problems = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (Migration migration : new LinkedHashSet<>(migrations)) {
      if (migration instanceof Program program) {
        look(program, folder, problems, found);
      }
    }
    return new ProgramCheck(problems, found);
  }

  private static void look(
      Program program, Path folder, List<String> problems, List<String> found) {
    Lookup lookup = Lookup.in(folder);
    String word = program.command().get(0);
    Optional<Path> file = lookup.find(word);
    List<String> missing = new ArrayList<>();
    if (file.isEmpty()) {
      missing.add(lookup.missing(word));
    }
    program.variables().stream()
        .filter(name -> Inherited.value(name).isEmpty())
        .map(
            name ->
                "the environment variable %s is not set, which %s needs. Set it where the rehearsal is started"
                    .formatted(name, word))
        .forEach(missing::add);
    if (missing.isEmpty()) {
      version(program, folder, missing)
          .ifPresent(version -> found.add(told(program, file.get(), version)));
    }
    missing.forEach(
        problem -> problems.add("%s:%d: %s".formatted(program.file(), program.line(), problem)));
  }

  private static String told(Program program, Path file, String version) {
    return SafeText.of("%s: %s".formatted(program.name(), file))
        + (version.isEmpty() ? "" : "\n  " + version.replace("\n", "\n  "))
        + (program.unhashed()
            ? "\n  (not part of the content hash: nothing of it lies in the checklist's folder; name what decides what it does under \"files\")"
            : "");
  }

  /** What it prints, or a problem; an empty text where it is not to be asked. */
  private static Optional<String> version(Program program, Path folder, List<String> problems) {
    if (program.version().isEmpty()) {
      return Optional.of("");
    }
    Program asked =
        new Program(
            program.version(),
            LONGEST,
            program.variables(),
            List.of(),
            true,
            program.file(),
            program.line());
    try {
      Done done = new ProgramRun(asked, folder, Environment.of(asked)).toItsEnd();
      return Optional.of(
          done.seen()
              .get(0)
              .text()
              .lines()
              .limit(LINES_OF_VERSION)
              .collect(Collectors.joining("\n")));
    } catch (MigrationException exception) {
      problems.add("the program does not tell its version: " + exception.getMessage());
      return Optional.empty();
    }
  }

  /** What was found as evidence; empty where there are no programs. */
  public Optional<Observation> observation() {
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new Observation("programs", String.join("\n", found)));
  }
}
