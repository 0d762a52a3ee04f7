package dev.gonogo.engine.run;

import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.Differences;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.plan.Step;
import java.sql.SQLException;
import java.util.List;

/** Compares the cluster, rolled back, with a control copy that had no deployment. */
final class IdentityPerformance {
  private final World world;

  IdentityPerformance(World world) {
    this.world = world;
  }

  Outcome perform(Step.Identity step) throws SQLException {
    Control control = world.cluster().control(step.before());
    try (ReadOnlyDatabase before = new ReadOnlyDatabase(control.staging()::connectAsSuperuser)) {
      List<Difference> differences =
          Differences.between(before.catalog(), world.cluster().catalog());
      return Outcome.judge("no difference in the catalog of the cluster", findings(differences));
    } finally {
      world.cluster().endControl();
    }
  }

  static List<Finding> findings(List<Difference> differences) {
    return differences.stream().map(Difference::toString).map(Finding::of).toList();
  }
}
