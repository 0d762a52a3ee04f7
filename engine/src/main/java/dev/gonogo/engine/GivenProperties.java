package dev.gonogo.engine;

import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Stage;
import dev.gonogo.engine.yaml.Suggestion;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The properties that were given to us, and what is wrong with them. */
final class GivenProperties {
  private static final String PREFIX = "gonogo.";

  private final Map<String, String> values = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * What was given.
   *
   * @param known the properties that there are
   * @param secret variables of the environment that stand for what is no property, since everybody
   *     on a machine can read the arguments of its processes
   */
  GivenProperties(Map<String, String> properties, List<String> known, Map<String, String> secret) {
    properties.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX)) {
            values.put(name, value);
          }
        });
    values.forEach(
        (name, value) -> {
          if (secret.containsKey(name)) {
            problems.add(
                "-D%s: arguments of processes are public. Set the environment variable %s instead"
                    .formatted(name, secret.get(name)));
          } else if (!known.contains(name)) {
            problems.add("-D%s=%s: unknown property".formatted(name, value) + allowed(name, known));
          }
        });
  }

  List<String> problems() {
    return problems;
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }

  Optional<Path> path(String name) {
    try {
      return text(name).map(Path::of);
    } catch (InvalidPathException e) {
      problems.add("-D%s=%s: not a path: %s".formatted(name, e.getInput(), e.getReason()));
      return Optional.empty();
    }
  }

  Optional<Long> number(String name) {
    try {
      return text(name).map(Long::valueOf);
    } catch (NumberFormatException notANumber) {
      problems.add("-D%s=%s: not a whole number".formatted(name, text(name).orElse("")));
      return Optional.empty();
    }
  }

  Optional<Gate> gate(String name) {
    Optional<String> written = text(name);
    Optional<Gate> gate = written.flatMap(GivenProperties::gateOf);
    if (gate.isEmpty()) {
      List<String> words = Arrays.stream(Gate.values()).map(Gate::word).toList();
      written.ifPresent(
          word ->
              problems.add("-D%s=%s: unknown gate".formatted(name, word) + allowed(word, words)));
    }
    return gate;
  }

  /** The stage at which production is verified; empty for a rehearsal. */
  Optional<Stage> stage(String name) {
    Optional<String> written = text(name);
    Optional<Stage> stage = written.flatMap(Stage::of);
    if (stage.isEmpty()) {
      written.ifPresent(
          text ->
              problem(
                  "-D%s=%s: unknown stage".formatted(name, text)
                      + allowed(text, List.of("before", "after \"<phase>\"", "accept"))));
    }
    return stage;
  }

  /** Something is wrong with a property, which the sentence names. */
  void problem(String sentence) {
    problems.add(sentence);
  }

  /** Where it is given, it must be one of these. */
  void requireWord(String name, List<String> words) {
    text(name)
        .filter(word -> !words.contains(word))
        .ifPresent(
            word ->
                problems.add("-D%s=%s: unknown word".formatted(name, word) + allowed(word, words)));
  }

  private static Optional<Gate> gateOf(String word) {
    return Arrays.stream(Gate.values()).filter(gate -> gate.word().equals(word)).findAny();
  }

  private static String allowed(String written, List<String> allowed) {
    return ". Allowed: "
        + String.join(", ", allowed)
        + Suggestion.nearest(written, allowed).map(". Did you mean \"%s\"?"::formatted).orElse("");
  }
}
