package dev.gonogo.engine.run;

import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.Differences;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.plan.Step;
import java.sql.SQLException;
import java.util.List;

/** Compares the cluster, rolled back, with the one before the deployment. */
final class IdentityPerformance {
  private final World world;

  IdentityPerformance(World world) {
    this.world = world;
  }

  Outcome perform(Step.Identity step) throws SQLException {
    List<Difference> differences =
        Differences.between(world.cluster().catalogAt(step.before()), world.cluster().catalog());
    return Outcome.judge("no difference in the catalog of the cluster", findings(differences));
  }

  static List<Finding> findings(List<Difference> differences) {
    return differences.stream().map(Difference::toString).map(Finding::of).toList();
  }
}
