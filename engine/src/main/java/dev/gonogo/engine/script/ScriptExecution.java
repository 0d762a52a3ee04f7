package dev.gonogo.engine.script;

import dev.gonogo.engine.sql.Redaction;
import dev.gonogo.engine.sql.ServerReport;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of one script in one session.
 *
 * <p>Every statement is handed to the driver alone, so it does not matter that the driver would
 * split several. Under the extended protocol, the driver's default, the server itself takes one
 * command at a time: should the splitter ever be wrong, it is an error instead of two statements in
 * one transaction, which the simple protocol of psql would make of it. Nothing else differs for
 * statements without parameters.
 */
final class ScriptExecution {

  private final Script script;
  private final Connection connection;
  private final ScriptWatch watch;
  private final TransactionBlock block = new TransactionBlock();
  private final List<StatementResult> completed = new ArrayList<>();

  ScriptExecution(Script script, Connection connection, ScriptWatch watch) {
    this.script = script;
    this.connection = connection;
    this.watch = watch;
  }

  ScriptResult run() {
    for (int i = 0; i < script.statements().size(); i++) {
      execute(script.statements().get(i), i + 1);
    }
    ScriptStatement opening = block.opening();
    if (opening != null) {
      rollBack();
      throw leftOpen(opening);
    }
    return new ScriptResult(script.main().name(), completed, script.notes());
  }

  private void execute(ScriptStatement statement, int number) {
    PlacedStatement placed = statement.placed(number);
    try {
      watch.before(placed, connection);
      execute(statement);
      block.executed(statement);
      watch.after(placed, connection);
    } catch (SQLException exception) {
      ScriptException problem = Problem.of(statement, exception, completed);
      rollBackAfter(problem);
      throw problem;
    }
  }

  private void execute(ScriptStatement statement) throws SQLException {
    long start = System.nanoTime();
    try (Statement jdbc = connection.createStatement()) {
      requireAutocommit();
      jdbc.setEscapeProcessing(false);
      boolean returns = jdbc.execute(statement.sql());
      long rows = returns ? count(jdbc.getResultSet()) : jdbc.getUpdateCount();
      Duration duration = Duration.ofNanos(System.nanoTime() - start);
      completed.add(
          new StatementResult(
              statement.file().name(),
              statement.line(),
              statement.summary(),
              duration,
              rows,
              notices(jdbc, statement)));
    }
  }

  private static long count(ResultSet result) throws SQLException {
    long rows = 0;
    while (result.next()) {
      rows++;
    }
    return rows;
  }

  private void requireAutocommit() throws SQLException {
    if (!connection.getAutoCommit()) {
      throw new IllegalArgumentException("scripts run in a session in autocommit mode");
    }
  }

  private static List<String> notices(Statement jdbc, ScriptStatement statement)
      throws SQLException {
    List<String> notices = new ArrayList<>();
    for (SQLWarning next = jdbc.getWarnings(); next != null; next = next.getNextWarning()) {
      ServerReport report = ServerReport.of(next);
      String notice = report.severity() + ": " + report.message();
      notices.add(Redaction.quoting(notice, statement.sql()));
    }
    return notices;
  }

  private ScriptException leftOpen(ScriptStatement opening) {
    return Problem.at(
        opening.file(),
        opening.segment().first(),
        "the transaction that begins here is still open at the end of the script; it was rolled back.",
        completed);
  }

  private void rollBackAfter(ScriptException problem) {
    if (block.opening() != null) {
      try {
        rollBack();
      } catch (ScriptException lost) {
        problem.addSuppressed(lost);
      }
    }
  }

  private void rollBack() {
    try (Statement jdbc = connection.createStatement()) {
      jdbc.execute("ROLLBACK");
    } catch (SQLException exception) {
      throw Problem.at(
          script.main(),
          script.main().text().length(),
          "the transaction cannot be rolled back: " + exception.getMessage(),
          completed);
    }
  }
}
