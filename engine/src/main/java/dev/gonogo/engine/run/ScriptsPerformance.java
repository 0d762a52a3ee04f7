package dev.gonogo.engine.run;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.migration.Migration;
import dev.gonogo.engine.migration.SqlScript;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.script.ScriptCheck;
import dev.gonogo.engine.staging.Staging;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Has the server parse every script of the deployment, before any of them is run. */
final class ScriptsPerformance {
  private final World world;

  ScriptsPerformance(World world) {
    this.world = world;
  }

  Outcome perform(Step.Scripts step) throws SQLException {
    world.cluster().goTo(step.from());
    Staging staging = world.cluster().staging();
    try (Connection deployer = staging.connect(staging.deployRole())) {
      ScriptCheck check = world.scripts().runner().checking(deployer);
      long scripts = 0;
      for (Migration migration : step.migrations()) {
        if (migration instanceof SqlScript script) {
          check.look(Path.of(script.file()));
          scripts++;
        } else {
          check.anythingIsMade();
        }
      }
      return Outcome.judge(
          "%s of %s can be read%s"
              .formatted(
                  Count.of(check.statements(), "statement"),
                  Count.of(scripts, "script"),
                  leftOut(check.leftOut())),
          check.findings().stream().map(Finding::of).toList());
    }
  }

  private static String leftOut(long statements) {
    return statements == 0
        ? ""
        : "; %s left out: what stands there is known only when the script runs"
            .formatted(Count.of(statements, "statement"));
  }
}
