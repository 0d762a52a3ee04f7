package dev.gonogo.engine.run;

import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.rollback.Deployment;
import dev.gonogo.engine.rollback.GeneratedRows;
import dev.gonogo.engine.script.ScriptException;
import dev.gonogo.engine.script.ScriptRunner;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.engine.staging.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Two servers of which some rows have values that nobody thought of.
 *
 * @param state the state that both are in
 * @param said what was varied, or why it was taken back
 */
record VariedServers(State state, String said) {

  /**
   * Varies rows on both, as long as the deployment itself works with them: what it refuses is no
   * matter of rollbacks.
   */
  static VariedServers of(
      Staging subject, Staging control, Step.StopPoints step, ScriptRunner runner, long seed)
      throws SQLException {
    State before = control.save("rows as they are");
    int values = vary(control, seed);
    State varied = control.save("varied rows");
    subject.restore(varied);
    try {
      Deployment.run(scripts(step), subject, runner);
      subject.restore(varied);
      return new VariedServers(
          varied, "%s generated, with seed %d".formatted(Count.of(values, "value"), seed));
    } catch (ScriptException exception) {
      control.restore(before);
      subject.restore(before);
      return new VariedServers(
          before,
          "taken back, since with seed %d the deployment fails: %s"
              .formatted(seed, exception.getMessage()));
    }
  }

  private static int vary(Staging control, long seed) throws SQLException {
    try (Connection superuser = control.connectAsSuperuser();
        ReadOnlyDatabase database = new ReadOnlyDatabase(control.superuser())) {
      return GeneratedRows.vary(superuser, database.catalog(), seed);
    }
  }

  private static List<String> scripts(Step.StopPoints step) {
    return step.deploys().stream().flatMap(deployed -> deployed.scripts().stream()).toList();
  }
}
