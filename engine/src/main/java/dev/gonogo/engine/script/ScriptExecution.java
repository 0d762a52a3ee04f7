package dev.gonogo.engine.script;

import dev.gonogo.engine.script.ScriptSession.Answer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run of one script in one session. */
final class ScriptExecution implements Conduct {

  private final ScriptSession session;
  private final ScriptWatch watch;
  private final Map<Integer, String> changes;
  private final Variables variables = new Variables();
  private final ServerVariables told = new ServerVariables(variables);
  private final Answers answers;
  private final StatementLog log = new StatementLog();
  private final boolean isWithin;
  private @Nullable Place opening;

  private ScriptExecution(
      ScriptSession session, ScriptWatch watch, Map<Integer, String> changes, Reading reading) {
    this.session = session;
    this.answers = new Answers(session, variables);
    this.watch = watch;
    this.changes = Map.copyOf(changes);
    this.isWithin = session.isInTransaction();
    reading.secrets().forEach(variables::secret);
  }

  /**
   * Executes a script that was read.
   *
   * @param changes by the numbers of the statements: what is executed instead; blank for nothing
   */
  static ScriptResult run(
      ScriptFile main,
      ScriptFolder folder,
      Reading reading,
      Map<Integer, String> changes,
      Connection connection,
      ScriptWatch watch) {
    try {
      ScriptSession session = new ScriptSession(connection);
      return new ScriptExecution(session, watch, changes, reading).run(main, folder, reading);
    } catch (SQLException exception) {
      ScriptException lost =
          Problem.of(main.name(), "the session cannot be used: " + exception.getMessage());
      lost.initCause(exception);
      throw lost;
    }
  }

  private ScriptResult run(ScriptFile main, ScriptFolder folder, Reading reading)
      throws SQLException {
    try {
      told.begin(session);
      new Interpreter(folder, variables, reading.numbers(), this).run(main);
      requireEnd(main);
      return log.result(main.name());
    } catch (ScriptException problem) {
      throw ended(problem);
    }
  }

  private void requireEnd(ScriptFile main) {
    if (session.isInTransaction() && !isWithin) {
      throw Problem.at(
          opening == null ? new Place(main, 1, 1) : opening,
          "the transaction that begins here is still open at the end of the script; it was rolled back.");
    }
  }

  /** With what was done before; the transaction that the script has begun does not stay. */
  private ScriptException ended(ScriptException problem) {
    ScriptException ended =
        log.ending(problem, variables.shown(String.valueOf(problem.getMessage())));
    if (session.isInTransaction() && !isWithin) {
      try {
        session.send("ROLLBACK", ScriptSession.Rows.COUNTED);
      } catch (SQLException lost) {
        ended.addSuppressed(lost);
      }
    }
    return ended;
  }

  @Override
  public void statement(ScriptStatement statement, Ending ending) {
    ScriptStatement executed = changed(statement);
    if (executed != null) {
      switch (ending.kind()) {
        case SEND -> perform(executed, () -> answers.send(executed));
        case SET -> perform(executed, () -> answers.set(executed, ending.prefix()));
        case EXECUTE -> perform(executed, () -> generate(executed));
      }
    }
  }

  @Override
  public void copy(ScriptStatement statement, CopyRows rows) {
    ScriptStatement executed = changed(statement);
    if (executed == null) {
      return;
    }
    perform(executed, () -> RowException.copy(executed, rows, session));
  }

  private @Nullable ScriptStatement changed(ScriptStatement statement) {
    String instead = changes.get(statement.number());
    if (instead == null) {
      return statement;
    }
    return instead.isBlank()
        ? null
        : new ScriptStatement(
            Changed.text(instead, statement.text().first(), variables, standardStrings()),
            statement.number(),
            standardStrings());
  }

  /** What is done with one statement. */
  private interface Action {
    Answer perform() throws SQLException;
  }

  private void perform(ScriptStatement statement, Action action) {
    PlacedStatement placed = statement.placed();
    try {
      watch.before(placed, session.connection());
      if (attempt(statement, action)) {
        watch.after(placed, session.connection());
      }
    } catch (SQLException exception) {
      throw problem(statement, exception);
    }
  }

  /** Whether it has succeeded; else the script goes on all the same. */
  private boolean attempt(ScriptStatement statement, Action action) throws SQLException {
    boolean wasOpen = session.isInTransaction();
    try {
      if (!variables.isOn("AUTOCOMMIT") && !wasOpen && !TransactionControl.standsAlone(statement)) {
        session.send("BEGIN", ScriptSession.Rows.COUNTED);
      }
      long start = System.nanoTime();
      Answer answer = action.perform();
      Duration duration = Duration.ofNanos(System.nanoTime() - start);
      told.succeeded(answer.rows());
      log.add(result(statement, duration, answer));
      return true;
    } catch (SQLException exception) {
      told.failed(statement, exception);
      goOn(problem(statement, exception), isTheEnd(statement, exception));
      return false;
    } catch (ScriptException problem) {
      goOn(problem, false);
      return false;
    } finally {
      if (!session.isInTransaction()) {
        opening = null;
      } else if (!wasOpen || opening == null) {
        opening = statement.text().first();
      }
    }
  }

  /**
   * Whether the script cannot go on: the session is lost, or a COPY was refused before its rows,
   * which psql would take for statements.
   */
  private boolean isTheEnd(ScriptStatement statement, SQLException exception) throws SQLException {
    boolean hasRows = CopyCommand.of(statement).filter(CopyCommand::isIn).isPresent();
    return session.isLost(exception) || (hasRows && !(exception instanceof RowException));
  }

  /** Notes an error, where the script is to go on. */
  private void goOn(ScriptException problem, boolean isTheEnd) {
    if (variables.isOn("ON_ERROR_STOP") || isTheEnd) {
      throw problem;
    }
    log.note(
        variables.shown(String.valueOf(problem.getMessage()))
            + "\n    the script went on: ON_ERROR_STOP is off");
  }

  private StatementResult result(ScriptStatement statement, Duration duration, Answer answer) {
    Place first = statement.text().first();
    List<String> notices = answer.notices().stream().map(statement::quoting).toList();
    return new StatementResult(
        first.file().name(), first.line(), statement.summary(), duration, answer.rows(), notices);
  }

  private ScriptException problem(ScriptStatement statement, SQLException exception) {
    return exception instanceof RowException row
        ? Problem.of(statement, row.said(), row.place())
        : Problem.of(statement, exception);
  }

  private Answer generate(ScriptStatement statement) throws SQLException {
    List<String> generated = new ArrayList<>();
    Answer answer = answers.generate(statement, generated);
    for (String sql : generated) {
      ScriptStatement one =
          new ScriptStatement(
              Changed.fixed(sql, statement.text().first()), statement.number(), standardStrings());
      attempt(one, () -> session.send(one.sql(), ScriptSession.Rows.COUNTED));
    }
    return answer;
  }

  // What is told

  @Override
  public void note(Place place, String text) {
    log.note(place + ": " + text);
  }

  @Override
  public void file(ScriptFile file) {}

  @Override
  public boolean standardStrings() {
    try {
      return session.hasStandardStrings();
    } catch (SQLException exception) {
      throw new IllegalStateException("the driver knows it without asking", exception);
    }
  }

  @Override
  public boolean isReading() {
    return false;
  }
}
