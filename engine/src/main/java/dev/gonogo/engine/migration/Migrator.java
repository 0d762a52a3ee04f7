package dev.gonogo.engine.migration;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.script.ScriptException;
import dev.gonogo.engine.script.ScriptResult;
import dev.gonogo.engine.script.ScriptRunner;
import dev.gonogo.engine.script.ScriptWatch;
import dev.gonogo.engine.staging.Staging;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Runs the migrations of one checklist as the deploying role, each in fresh sessions: the only way
 * in which anything is deployed or rolled back. Threads may share one.
 */
public final class Migrator {
  private final Path folder;
  private final ScriptRunner scripts;

  /**
   * A migrator for the checklist in this folder.
   *
   * @throws java.io.UncheckedIOException when the folder does not exist
   */
  public Migrator(Path folder) {
    this.folder = folder;
    this.scripts = new ScriptRunner(folder);
  }

  /** What runs the scripts. */
  public ScriptRunner scripts() {
    return scripts;
  }

  /**
   * Runs a migration to its end.
   *
   * @param watch is told of every statement of a script, and of a program as of one statement
   * @throws MigrationException when it fails, and where it takes too long
   * @throws SQLException when the deploying role cannot log in
   */
  public Done run(Migration migration, Staging on, ScriptWatch watch) throws SQLException {
    if (migration instanceof SqlScript script) {
      return runChanged(script, Map.of(), on, watch);
    }
    return run((Program) migration, on, watch);
  }

  /**
   * Runs a program and kills it after some time, with everything that it has started.
   *
   * @return whether it was killed; else it had ended before
   * @throws MigrationException when it fails before that
   */
  public boolean killed(Program program, Staging on, Duration after) {
    return new ProgramRun(program, folder, Environment.of(program, on)).killed(after);
  }

  /**
   * Runs migrations one after the other, with nobody looking on.
   *
   * @throws MigrationException at the first that fails
   * @throws SQLException when the deploying role cannot log in
   */
  public void runAll(List<Migration> migrations, Staging on) throws SQLException {
    for (Migration migration : migrations) {
      run(migration, on, ScriptWatch.NONE);
    }
  }

  /**
   * Runs a script of which some statements were changed.
   *
   * @param changes by the numbers of the statements: what is executed instead; blank for nothing
   * @param watch is told of every statement that is executed
   * @throws MigrationException at the first statement that fails, and where it takes too long
   * @throws SQLException when the deploying role cannot log in
   */
  public Done runChanged(
      SqlScript script, Map<Integer, String> changes, Staging on, ScriptWatch watch)
      throws SQLException {
    try (Connection deployer = on.connect(on.deployRole())) {
      return run(script, "within", changes, deployer, on, watch);
    }
  }

  /**
   * Runs a script of the setup, as the superuser.
   *
   * @throws MigrationException at the first statement that fails, and where it takes too long
   * @throws SQLException when the superuser cannot log in
   */
  public Done setUp(SqlScript script, Staging on) throws SQLException {
    try (Connection superuser = on.connectAsSuperuser()) {
      return run(script, "setup within", Map.of(), superuser, on, ScriptWatch.NONE);
    }
  }

  private Done run(
      SqlScript script,
      String key,
      Map<Integer, String> changes,
      Connection session,
      Staging on,
      ScriptWatch watch)
      throws SQLException {
    try (TimeLimit limit = TimeLimit.of(script.within(), session, on)) {
      try {
        return run(script.file(), changes, session, watch);
      } catch (MigrationException exception) {
        throw limit.isOver() ? limit.exceeded(exception, key) : exception;
      }
    }
  }

  private Done run(
      String script, Map<Integer, String> changes, Connection session, ScriptWatch watch) {
    try {
      ScriptResult result = scripts.runChanged(Path.of(script), changes, session, watch);
      return new Done(
          Count.of(result.executed(), "statement"),
          Statements.seen(result.statements(), result.notes()));
    } catch (ScriptException exception) {
      throw new MigrationException(
          String.valueOf(exception.getMessage()),
          Statements.seen(exception.completed(), exception.notes()),
          exception);
    }
  }

  private Done run(Program program, Staging on, ScriptWatch watch) throws SQLException {
    ProgramRun run = new ProgramRun(program, folder, Environment.of(program, on));
    if (watch == ScriptWatch.NONE) {
      return run.toItsEnd();
    }
    // Which sessions a program opens is not known: who looks on is given one that does nothing.
    try (Connection idle = on.connect(on.deployRole())) {
      watch.before(program.placed(), idle);
      Done done = run.toItsEnd();
      watch.after(program.placed(), idle);
      return done;
    }
  }
}
