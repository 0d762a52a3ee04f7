package dev.gonogo.engine.script;

import dev.gonogo.engine.script.ScriptSession.Answer;
import dev.gonogo.engine.sql.ServerReport;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One run of one script in one session. */
final class ScriptExecution implements Conduct {

  /** The last line of the context that COPY gives its errors. */
  private static final Pattern ROW = Pattern.compile("^COPY .*?, line (\\d+)", Pattern.MULTILINE);

  private final ScriptSession session;
  private final ScriptWatch watch;
  private final Map<Integer, String> changes;
  private final Variables variables = new Variables();
  private final ServerVariables told = new ServerVariables(variables);
  private final StatementLog log = new StatementLog();
  private final boolean isWithin;
  private @Nullable Place opening;

  private ScriptExecution(
      ScriptSession session, ScriptWatch watch, Map<Integer, String> changes, Reading reading) {
    this.session = session;
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
      ScriptExecution execution = new ScriptExecution(session, watch, changes, reading);
      execution.told.begin(session);
      new Interpreter(folder, execution.variables, reading.numbers(), execution).run(main);
      execution.requireEnd(main);
      return execution.log.result(main.name());
    } catch (SQLException exception) {
      ScriptException lost =
          Problem.of(main.name(), "the session cannot be used: " + exception.getMessage());
      lost.initCause(exception);
      throw lost;
    }
  }

  private void requireEnd(ScriptFile main) throws SQLException {
    if (session.isInTransaction() && !isWithin) {
      session.send("ROLLBACK", ScriptSession.Rows.COUNTED);
      throw Problem.at(
          opening == null ? new Place(main, 1, 1) : opening,
          "the transaction that begins here is still open at the end of the script; it was rolled back.",
          log.results());
    }
  }

  @Override
  public void statement(ScriptStatement statement, Ending ending) {
    ScriptStatement executed = changed(statement);
    if (executed != null) {
      switch (ending.kind()) {
        case SEND -> perform(executed, () -> send(executed));
        case SET -> perform(executed, () -> set(executed, ending.prefix()));
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
    perform(
        executed,
        () -> {
          try {
            return session.copyIn(executed.sql(), rows);
          } catch (SQLException exception) {
            rows.skip();
            throw new RowException(exception, row(exception, rows, executed));
          }
        });
  }

  /** Where the row stands that the server names; the statement, where it names none. */
  private static Place row(SQLException exception, CopyRows rows, ScriptStatement statement) {
    String context = ServerReport.of(exception).details().getOrDefault("context", "");
    Matcher row = ROW.matcher(context);
    return row.find() ? rows.place(Integer.parseInt(row.group(1))) : statement.text().first();
  }

  /** An error of a row. */
  private static final class RowException extends SQLException {
    private static final long serialVersionUID = 1L;
    private final transient SQLException said;
    private final transient Place place;

    RowException(SQLException said, Place place) {
      super(said.getMessage(), said.getSQLState(), said);
      this.said = said;
      this.place = place;
    }
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
    boolean hasSucceeded = false;
    try {
      watch.before(placed, session.connection());
      hasSucceeded = attempt(statement, action);
      if (hasSucceeded) {
        watch.after(placed, session.connection());
      }
    } catch (SQLException exception) {
      throw ended(problem(statement, exception));
    } catch (ScriptException problem) {
      throw ended(problem);
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
      ScriptException problem = problem(statement, exception);
      if (variables.isOn("ON_ERROR_STOP") || session.isLost(exception)) {
        throw problem;
      }
      log.note(problem.getMessage() + "\n    the script went on: ON_ERROR_STOP is off");
      return false;
    } finally {
      if (!session.isInTransaction()) {
        opening = null;
      } else if (!wasOpen || opening == null) {
        opening = statement.text().first();
      }
    }
  }

  private StatementResult result(ScriptStatement statement, Duration duration, Answer answer) {
    Place first = statement.text().first();
    List<String> notices = answer.notices().stream().map(statement::quoting).toList();
    return new StatementResult(
        first.file().name(), first.line(), statement.summary(), duration, answer.rows(), notices);
  }

  private ScriptException problem(ScriptStatement statement, SQLException exception) {
    return exception instanceof RowException row
        ? Problem.of(statement, row.said, row.place, log.results())
        : Problem.of(statement, exception, log.results());
  }

  private ScriptException ended(ScriptException problem) {
    if (session.isInTransaction() && !isWithin) {
      try {
        session.send("ROLLBACK", ScriptSession.Rows.COUNTED);
      } catch (SQLException lost) {
        problem.addSuppressed(lost);
      }
    }
    return problem;
  }

  // What statements do

  private Answer send(ScriptStatement statement) throws SQLException {
    Optional<CopyCommand> copy = CopyCommand.of(statement);
    return copy.isPresent() && !copy.get().isIn()
        ? session.copyOut(statement.sql())
        : session.send(statement.sql(), ScriptSession.Rows.COUNTED);
  }

  private Answer set(ScriptStatement statement, String prefix) throws SQLException {
    GivenVariables given = new GivenVariables(prefix);
    Answer answer = session.send(statement.sql(), given);
    given.set(variables, answer.rows() >= 0, statement.text().first());
    return answer;
  }

  private Answer generate(ScriptStatement statement) throws SQLException {
    List<String> generated = new ArrayList<>();
    Answer answer =
        session.send(
            statement.sql(),
            row -> {
              for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                String sql = row.getString(i);
                if (sql != null && !sql.isBlank()) {
                  generated.add(sql);
                }
              }
            });
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
