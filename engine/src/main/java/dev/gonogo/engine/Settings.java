package dev.gonogo.engine;

import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.run.RunSettings;
import dev.gonogo.engine.staging.StagingSettings;
import dev.gonogo.engine.yaml.Suggestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a run is told by system properties; the only class that reads them.
 *
 * @param checklist the one checklist to run; empty for all
 * @param checklists the folder that checklists are looked for in; empty for {@code checklists} on
 *     the class path
 * @param run what the run itself is told
 * @param problems what is wrong with the properties, each naming the property
 */
record Settings(
    Optional<String> checklist, Optional<Path> checklists, RunSettings run, List<String> problems) {

  private static final String PREFIX = "gonogo.";

  static final String GATE = "gonogo.gate";
  static final String CHECKLIST = "gonogo.checklist";
  static final String CHECKLISTS = "gonogo.checklists";
  static final String OUTPUT = "gonogo.output";
  static final String WORKSPACE = "gonogo.workspace";
  static final String BINARIES = "gonogo.postgresql.binaries";
  static final String SERVER_USER = "gonogo.staging.user";
  static final String DATA_DIRECTORY = "gonogo.staging.directory";

  private static final List<String> KNOWN =
      List.of(
          GATE, CHECKLIST, CHECKLISTS, OUTPUT, WORKSPACE, BINARIES, SERVER_USER, DATA_DIRECTORY);

  Settings {
    problems = List.copyOf(problems);
  }

  /** Reads the properties of this process. */
  static Settings read() {
    return of(
        System.getProperties().stringPropertyNames().stream()
            .collect(Collectors.toMap(name -> name, System::getProperty)));
  }

  static Settings of(Map<String, String> properties) {
    List<String> problems = new ArrayList<>();
    Map<String, String> ours = new TreeMap<>();
    properties.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX)) {
            ours.put(name, value);
          }
        });
    ours.forEach(
        (name, value) -> {
          if (!KNOWN.contains(name)) {
            problems.add(unknown(name, value));
          }
        });
    RunSettings run =
        new RunSettings(
            gate(ours, problems),
            path(ours, OUTPUT).orElse(Path.of("target", "gonogo")),
            new StagingSettings(
                path(ours, WORKSPACE).orElse(Path.of(".gonogo")),
                path(ours, BINARIES),
                text(ours, SERVER_USER),
                path(ours, DATA_DIRECTORY)));
    return new Settings(text(ours, CHECKLIST), path(ours, CHECKLISTS), run, problems);
  }

  private static String unknown(String name, String value) {
    return "-D%s=%s: unknown property. Allowed: %s"
            .formatted(name, value, KNOWN.stream().sorted().collect(Collectors.joining(", ")))
        + Suggestion.nearest(name, KNOWN).map(". Did you mean \"%s\"?"::formatted).orElse("");
  }

  private static Gate gate(Map<String, String> properties, List<String> problems) {
    Optional<String> written = text(properties, GATE);
    Optional<Gate> gate =
        Arrays.stream(Gate.values())
            .filter(candidate -> candidate.word().equals(written.orElse(Gate.REHEARSAL.word())))
            .findAny();
    if (gate.isEmpty()) {
      List<String> words = Arrays.stream(Gate.values()).map(Gate::word).toList();
      problems.add(
          "-D%s=%s: unknown gate. Allowed: %s"
                  .formatted(GATE, written.orElse(""), String.join(", ", words))
              + Suggestion.nearest(written.orElse(""), words)
                  .map(". Did you mean \"%s\"?"::formatted)
                  .orElse(""));
    }
    return gate.orElse(Gate.REHEARSAL);
  }

  private static Optional<String> text(Map<String, String> properties, String name) {
    return Optional.ofNullable(properties.get(name)).filter(value -> !value.isBlank());
  }

  private static Optional<Path> path(Map<String, String> properties, String name) {
    return text(properties, name).map(Path::of);
  }
}
