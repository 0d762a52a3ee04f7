package dev.gonogo.engine.script;

import dev.gonogo.engine.sql.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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
    return new ScriptExecution(ScriptReader.read(script, root), connection, watch).run();
  }

  /**
   * Executes a script of which some statements were changed.
   *
   * @param changes by the numbers of the statements: what is executed instead; blank for nothing
   * @throws ScriptException at the first statement that fails or cannot be executed
   */
  public ScriptResult runChanged(Path script, Map<Integer, String> changes, Connection connection) {
    Script changed = ScriptReader.read(script, root).changed(changes);
    return new ScriptExecution(changed, connection, ScriptWatch.NONE).run();
  }

  /**
   * Executes a script and everything it includes in the transaction that is open.
   *
   * @throws ScriptException at the first statement that fails, and where one of them would begin or
   *     end a transaction itself
   */
  public ScriptResult runWithin(Path script, Connection connection) {
    Script read = ScriptReader.read(script, root);
    read.statements().stream()
        .filter(TransactionBlock::controls)
        .findFirst()
        .ifPresent(this::refuse);
    return new ScriptExecution(read, connection, ScriptWatch.NONE).run();
  }

  private void refuse(ScriptStatement statement) {
    throw Problem.at(
        statement.file(),
        statement.segment().first(),
        "%s does not belong here: the script runs in one transaction, which is begun and ended for it"
            .formatted(statement.word(0)));
  }

  /**
   * The statements that a script and everything it includes consist of, in the order of execution.
   *
   * @throws ScriptException when it cannot be executed
   */
  public List<PlacedStatement> statements(Path script) {
    List<ScriptStatement> statements = ScriptReader.read(script, root).statements();
    return IntStream.range(0, statements.size())
        .mapToObj(i -> statements.get(i).placed(i + 1))
        .toList();
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
