package dev.gonogo.engine.run;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.plan.Moment;
import dev.gonogo.engine.plan.Step;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Runs every transaction of the traffic twice, side by side: on what was deployed, and on a control
 * copy without the deployment. Whatever comes of it must be the same.
 */
final class TrafficPerformance {
  private final World world;

  TrafficPerformance(World world) {
    this.world = world;
  }

  Outcome perform(Step.Traffic step) throws SQLException {
    StagedCluster cluster = world.cluster();
    Moment after = new Moment.After(step.id());
    if (cluster.staging().sharesCluster()) {
      requireSameRoles(step);
    }
    Control control = cluster.freshControl(step.before());
    cluster.reached(after);
    boolean same = false;
    try {
      Outcome outcome = compare(control);
      same = outcome.status() == Status.PASSED;
      return outcome;
    } finally {
      if (!same) {
        // Else the rollback would be judged on rows that only one side has.
        cluster.endControl();
        cluster.goTo(step.from());
        cluster.reached(after);
      }
    }
  }

  /** Else the deployment stays, untouched by traffic, to be rolled back. */
  private void requireSameRoles(Step.Traffic step) {
    StagedCluster cluster = world.cluster();
    TrafficRoles roles = new TrafficRoles(cluster.kept().catalog(step.before()), cluster.catalog());
    cluster.reached(new Moment.After(step.id()));
    roles.requireSame(world.spec().traffic().values().stream().map(world.spec()::actor).toList());
  }

  private Outcome compare(Control control) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    List<String> impossible = new ArrayList<>();
    List<String> vacuous = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    Set<String> all = world.spec().traffic().keySet();
    new TrafficInStep(world, world.cluster().staging(), control.staging())
        .run(
            all,
            comparison -> {
              comparison.impossible().ifPresent(impossible::add);
              comparison.vacuous().ifPresent(vacuous::add);
              findings.addAll(comparison.findings());
              seen.add(comparison.seen());
            });
    return outcome(impossible, findings, vacuous, seen.size())
        .with(new Observation("transactions", String.join("\n", seen)));
  }

  /** The gravest counts: what cannot be compared, what differs, what says nothing. */
  private static Outcome outcome(
      List<String> impossible, List<Finding> findings, List<String> vacuous, int transactions) {
    if (!impossible.isEmpty()) {
      return Outcome.broken(String.join("\n", impossible));
    }
    return findings.isEmpty() && !vacuous.isEmpty()
        ? Outcome.of(Status.VACUOUS, String.join("\n", vacuous))
        : Outcome.judge(claim(transactions), findings);
  }

  private static String claim(int transactions) {
    return transactions == 1
        ? "1 transaction, with the same result"
        : "%d transactions, with the same results".formatted(transactions);
  }
}
