package dev.gonogo.engine.run;

import dev.gonogo.engine.database.LockWatch;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.migration.Done;
import dev.gonogo.engine.migration.Migration;
import dev.gonogo.engine.migration.MigrationException;
import dev.gonogo.engine.migration.Migrator;
import dev.gonogo.engine.migration.SqlScript;
import dev.gonogo.engine.script.ScriptRunner;
import dev.gonogo.engine.script.ScriptWatch;
import dev.gonogo.engine.staging.Staging;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Runs scripts and programs of a checklist and tells what came of them. */
final class Scripts {
  private final Migrator migrator;

  Scripts(Path folder) {
    this.migrator = new Migrator(folder);
  }

  ScriptRunner runner() {
    return migrator.scripts();
  }

  /** What deploys and rolls back where nobody is told of it. */
  Migrator migrator() {
    return migrator;
  }

  /** Passed, or failed with the error that stopped the script. */
  Outcome setUp(SqlScript script, Staging on) throws SQLException {
    return outcome(() -> migrator.setUp(script, on));
  }

  /** The same of what is deployed or rolled back, told to somebody who looks on. */
  Outcome run(Migration migration, Staging on, ScriptWatch watch) throws SQLException {
    return outcome(() -> migrator.run(migration, on, watch));
  }

  /** The same, and which locks it took; those that were held for long are in the message. */
  Outcome run(Migration migration, Staging on, LockWatch watch) throws SQLException {
    return migration instanceof SqlScript
        ? LocksSeen.in(run(migration, on, (ScriptWatch) watch), watch.locks())
        : run(migration, on, ScriptWatch.NONE)
            .with(
                new Observation(
                    "locks", "not watched: which sessions a program opens is not known"));
  }

  private interface Work {
    Done done() throws SQLException;
  }

  private static Outcome outcome(Work work) throws SQLException {
    try {
      Done done = work.done();
      return new Outcome(Status.PASSED, done.said(), List.of(), done.seen(), null);
    } catch (MigrationException exception) {
      if (Thread.currentThread().isInterrupted()) {
        return new Outcome(Status.BROKEN, "interrupted", List.of(), exception.seen(), null);
      }
      String message = String.valueOf(exception.getMessage());
      return new Outcome(
          Status.FAILED, message, List.of(Finding.of(message)), exception.seen(), null);
    }
  }
}
