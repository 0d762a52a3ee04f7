package dev.gonogo.engine.rollback;

import dev.gonogo.engine.script.ScriptException;
import dev.gonogo.engine.script.ScriptRunner;
import dev.gonogo.engine.staging.Staging;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Deploys to a server beside the run's own, where nothing is recorded of it. */
public final class Deployment {
  private Deployment() {}

  /**
   * Runs scripts as the deploying role, each in a fresh session.
   *
   * @param scripts in order, relative to the checklist's folder
   * @throws ScriptException at the first statement that fails
   */
  public static void run(List<String> scripts, Staging on, ScriptRunner runner)
      throws SQLException {
    for (String script : scripts) {
      try (Connection deployer = on.connect(on.deployRole())) {
        runner.run(Path.of(script), deployer);
      }
    }
  }
}
