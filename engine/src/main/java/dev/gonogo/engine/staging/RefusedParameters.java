package dev.gonogo.engine.staging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the parameters of the spec file that kept a server from starting. */
final class RefusedParameters {

  private static final Pattern MESSAGE =
      Pattern.compile("(?:LOG|FATAL|ERROR|DETAIL|HINT): +(.*?)(?: in file \".*\" line \\d+)?$");

  private static final Pattern ROUTINE =
      Pattern.compile("configuration file|database system is|starting PostgreSQL|listening on");

  private RefusedParameters() {}

  /** The message to show instead of a log, with the server's own words. */
  static Optional<String> in(String log, Map<String, String> parameters) {
    List<String> words =
        log.lines().map(RefusedParameters::words).flatMap(Optional::stream).toList();
    String refused =
        parameters.entrySet().stream()
            .filter(entry -> words.stream().anyMatch(line -> concerns(entry.getKey(), line)))
            .map(entry -> "%s = '%s'".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", "));
    return refused.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "the staging server refuses parameter %s:\n  %s"
                .formatted(refused, String.join("\n  ", words)));
  }

  private static Optional<String> words(String line) {
    Matcher message = MESSAGE.matcher(line);
    return message.find() && !ROUTINE.matcher(message.group(1)).lookingAt()
        ? Optional.of(message.group(1))
        : Optional.empty();
  }

  private static boolean concerns(String parameter, String line) {
    return line.contains("\"" + parameter + "\"")
        || (parameter.endsWith("_preload_libraries") && line.startsWith("could not access file"));
  }
}
