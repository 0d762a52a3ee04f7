package dev.gonogo.engine.plan;

import dev.gonogo.engine.migration.Migration;
import dev.gonogo.engine.spec.Promise;
import java.util.List;
import java.util.Optional;

/**
 * What is deployed at once and rolled back at once: a whole phase, or one of its steps.
 *
 * @param number its place in the order of deployment, over all phases, from 1
 * @param step the name of the step; empty for a whole phase
 * @param deploy what deploys it, in order
 * @param rollback what takes it back, in order
 * @param promise the times that are promised for it alone
 */
record PlannedPart(
    int number,
    Optional<String> step,
    List<Migration> deploy,
    List<Migration> rollback,
    Optional<Promise> promise) {

  /** Copies the lists. */
  PlannedPart {
    deploy = List.copyOf(deploy);
    rollback = List.copyOf(rollback);
  }

  /** The state before it is deployed. */
  public Moment.Deployed before() {
    return new Moment.Deployed(number - 1);
  }

  /** The state after it was deployed. */
  public Moment.Deployed after() {
    return new Moment.Deployed(number);
  }
}
