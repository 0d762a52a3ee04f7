package dev.gonogo.engine.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Executes SQL files as psql does, statement by statement, and stops at the first error.
 *
 * <p>Each statement stands on its own unless the script says BEGIN (PostgreSQL manual: psql,
 * AUTOCOMMIT; SQL Syntax, Lexical Structure). Everything is read and checked before the first
 * statement is sent. Threads may share a runner, not a connection.
 */
public final class ScriptRunner {

  private final ScriptFolder folder;

  /**
   * A runner for the scripts of the checklist in this folder; no script may leave it.
   *
   * @throws UncheckedIOException when the folder does not exist
   */
  public ScriptRunner(Path root) {
    this.folder = new ScriptFolder(real(root));
  }

  /**
   * Executes a script and everything it includes.
   *
   * @param script a file inside the root; a relative path is resolved against the root
   * @param connection a session in autocommit mode; it stays open, and without a transaction
   * @throws ScriptException at the first statement that fails or cannot be executed
   */
  public ScriptResult run(Path script, Connection connection) {
    return run(script, connection, ScriptWatch.NONE);
  }

  /**
   * The same, while somebody looks on.
   *
   * @param watch is told of every statement, before and after
   * @throws ScriptException at the first statement that fails or cannot be executed, or of which
   *     the watch throws
   */
  public ScriptResult run(Path script, Connection connection, ScriptWatch watch) {
    return run(script, any -> {}, Map.of(), connection, watch);
  }

  /**
   * Executes a script of which some statements were changed, while somebody looks on.
   *
   * @param changes by the numbers of the statements: what is executed instead; blank for nothing
   * @param watch is told of every statement that is executed, before and after
   * @throws ScriptException at the first statement that fails or cannot be executed
   */
  public ScriptResult runChanged(
      Path script, Map<Integer, String> changes, Connection connection, ScriptWatch watch) {
    return run(script, any -> {}, changes, connection, watch);
  }

  /**
   * Executes a script and everything it includes in the transaction that is open.
   *
   * @throws ScriptException at the first statement that fails, and where one of them would begin or
   *     end a transaction itself
   */
  public ScriptResult runWithin(Path script, Connection connection) {
    return run(script, ScriptRunner::refuseControl, Map.of(), connection, ScriptWatch.NONE);
  }

  private ScriptResult run(
      Path script,
      Consumer<ScriptStatement> look,
      Map<Integer, String> changes,
      Connection connection,
      ScriptWatch watch) {
    ScriptFile main = folder.main(script);
    Reading reading = Reading.of(main, folder, (statement, ending) -> look.accept(statement));
    return ScriptExecution.run(main, folder, reading, changes, connection, watch);
  }

  private static void refuseControl(ScriptStatement statement) {
    if (TransactionControl.isMeant(statement)) {
      throw Problem.at(
          statement.text().first(),
          "%s does not belong here: the script runs in one transaction, which is begun and ended for it"
              .formatted(statement.word(0).toUpperCase(Locale.ROOT)));
    }
  }

  /**
   * A check of scripts that are not run yet.
   *
   * @param session of the role that will run them, in autocommit mode
   */
  public ScriptCheck checking(Connection session) {
    return new ScriptCheck(folder, session);
  }

  /**
   * The statements that a script and everything it includes consist of, in the order in which they
   * are read; those of all branches that may be taken are among them.
   *
   * @throws ScriptException when it cannot be executed
   */
  public List<PlacedStatement> statements(Path script) {
    List<PlacedStatement> statements = new ArrayList<>();
    Reading.of(
        folder.main(script), folder, (statement, ending) -> statements.add(statement.placed()));
    return List.copyOf(statements);
  }

  /**
   * All files a script consists of: itself, then those it includes or copies from, each once, as
   * real paths.
   *
   * @throws ScriptException when one of them cannot be read, includes itself, or leaves the root
   */
  public static List<Path> files(Path script, Path root) {
    ScriptFolder folder = new ScriptFolder(real(root));
    return Reading.of(folder.main(script), folder, (statement, ending) -> {}).files().stream()
        .map(ScriptFile::path)
        .toList();
  }

  private static Path real(Path root) {
    try {
      return root.toRealPath();
    } catch (IOException exception) {
      throw new UncheckedIOException("the checklist's folder " + root + " is missing", exception);
    }
  }
}
