package dev.gonogo.engine.run;

import dev.gonogo.engine.database.LockWatch;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.script.ScriptException;
import dev.gonogo.engine.script.ScriptResult;
import dev.gonogo.engine.script.ScriptRunner;
import dev.gonogo.engine.script.ScriptWatch;
import dev.gonogo.engine.script.StatementResult;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Collectors;

/** Runs scripts of a checklist and tells what came of them. */
final class Scripts {
  private final ScriptRunner runner;

  Scripts(Path folder) {
    this.runner = new ScriptRunner(folder);
  }

  ScriptRunner runner() {
    return runner;
  }

  /** Passed, or failed with the error that stopped the script. */
  Outcome run(String script, Connection connection) {
    return run(script, connection, ScriptWatch.NONE);
  }

  /** The same, and which locks it took; those that were held for long are in the message. */
  Outcome run(String script, Connection connection, LockWatch watch) {
    Outcome outcome = run(script, connection, (ScriptWatch) watch);
    return LocksSeen.in(outcome, watch.locks());
  }

  /** The same, told to somebody who looks on. */
  Outcome run(String script, Connection connection, ScriptWatch watch) {
    try {
      ScriptResult result = runner.run(Path.of(script), connection, watch);
      String done = Count.of(result.executed(), "statement");
      return new Outcome(
          Status.PASSED, done, List.of(), seen(result.statements(), result.notes()), null);
    } catch (ScriptException e) {
      String message = String.valueOf(e.getMessage());
      return new Outcome(
          Status.FAILED,
          message,
          List.of(Finding.of(message)),
          seen(e.completed(), e.notes()),
          null);
    }
  }

  private static List<Observation> seen(List<StatementResult> statements, List<String> notes) {
    Observation executed = statements(statements);
    return notes.isEmpty()
        ? List.of(executed)
        : List.of(executed, new Observation("noted in scripts", String.join("\n", notes)));
  }

  private static Observation statements(List<StatementResult> statements) {
    return new Observation(
        "statements", statements.stream().map(Scripts::line).collect(Collectors.joining("\n")));
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
