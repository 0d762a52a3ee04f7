package dev.gonogo.engine.migration;

import dev.gonogo.engine.database.StatementResult;
import dev.gonogo.engine.evidence.Observation;
import java.util.List;
import java.util.stream.Collectors;

/** The statements of a script, as evidence. */
final class Statements {
  private Statements() {}

  static Observation seen(List<StatementResult> statements) {
    return new Observation(
        "statements", statements.stream().map(Statements::line).collect(Collectors.joining("\n")));
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
