package dev.gonogo.engine.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;

/**
 * Executes SQL files as psql does, statement by statement, and stops at the first error.
 *
 * <p>Each statement stands on its own unless the script says BEGIN (PostgreSQL manual: psql,
 * AUTOCOMMIT; SQL Syntax, Lexical Structure). Everything is read and checked before the first
 * statement is sent. Threads may share a runner, not a connection.
 */
public final class ScriptRunner {

  private final Path root;

  /**
   * A runner for the scripts of the checklist in this folder; no script may leave it.
   *
   * @throws UncheckedIOException when the folder does not exist
   */
  public ScriptRunner(Path root) {
    this.root = real(root);
  }

  /**
   * Executes a script and everything it includes.
   *
   * @param script a file inside the root; a relative path is resolved against the root
   * @param connection a session in autocommit mode; it stays open, and without a transaction
   * @throws ScriptException at the first statement that fails or cannot be executed
   */
  public ScriptResult run(Path script, Connection connection) {
    return runFirst(Integer.MAX_VALUE, script, connection);
  }

  /**
   * Executes the first statements of a script only, as if the session were lost after them: a
   * transaction that is open there is rolled back, and that is no error.
   *
   * @param count how many statements, at most {@link #statementCount} of them
   * @throws ScriptException at the first statement that fails or cannot be executed
   */
  public ScriptResult runFirst(int count, Path script, Connection connection) {
    return new ScriptExecution(ScriptReader.read(script, root), connection).run(count);
  }

  /**
   * Executes a script and everything it includes in the transaction that is open.
   *
   * @throws ScriptException at the first statement that fails, and where one of them would begin or
   *     end a transaction itself
   */
  ScriptResult runWithin(Path script, Connection connection) {
    Script read = ScriptReader.read(script, root);
    read.statements().stream()
        .filter(TransactionBlock::controls)
        .findFirst()
        .ifPresent(this::refuse);
    return new ScriptExecution(read, connection).run(Integer.MAX_VALUE);
  }

  private void refuse(ScriptStatement statement) {
    throw Problem.at(
        statement.file(),
        statement.segment().first(),
        "%s does not belong here: the script runs in one transaction, which is begun and ended for it"
            .formatted(statement.word(0)));
  }

  /**
   * How many statements a script and everything it includes consist of.
   *
   * @throws ScriptException when it cannot be executed
   */
  public int statementCount(Path script) {
    return ScriptReader.read(script, root).statements().size();
  }

  /**
   * All files a script consists of: itself, then those it includes, each once, as real paths.
   *
   * @throws ScriptException when one of them cannot be read, includes itself, or leaves the root
   */
  public static List<Path> files(Path script, Path root) {
    return ScriptReader.read(script, real(root)).files().stream().map(SourceFile::path).toList();
  }

  private static Path real(Path root) {
    try {
      return root.toRealPath();
    } catch (IOException exception) {
      throw new UncheckedIOException("the checklist's folder " + root + " is missing", exception);
    }
  }
}
