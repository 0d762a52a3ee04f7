package dev.gonogo.engine.migration;

import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.script.StatementResult;
import java.util.List;
import java.util.stream.Collectors;

/** The statements of a script, as evidence. */
final class Statements {
  private Statements() {}

  /**
   * What was executed, and what was noted.
   *
   * @param notes what was read and not executed; may be empty
   */
  static List<Observation> seen(List<StatementResult> statements, List<String> notes) {
    Observation executed =
        new Observation(
            "statements",
            statements.stream().map(Statements::line).collect(Collectors.joining("\n")));
    return notes.isEmpty()
        ? List.of(executed)
        : List.of(executed, new Observation("noted in scripts", String.join("\n", notes)));
  }

  private static String line(StatementResult statement) {
    String notices =
        statement.notices().stream().map(notice -> "\n  " + notice).collect(Collectors.joining());
    return "%s:%d: %s (%d ms)%s"
        .formatted(
            statement.file(),
            statement.line(),
            statement.summary(),
            statement.duration().toMillis(),
            notices);
  }
}
