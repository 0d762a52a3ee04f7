package dev.gonogo.engine.run;

import dev.gonogo.engine.plan.Moment;
import dev.gonogo.engine.staging.Staging;

/**
 * A copy of the cluster without the deployment, beside it: with the same traffic, it is what a
 * rollback must come back to.
 */
final class Control implements AutoCloseable {
  private final Moment.Deployed state;
  private final Staging staging;

  /**
   * A copy that was just started.
   *
   * @param state what it is a copy of
   */
  Control(Moment.Deployed state, Staging staging) {
    this.state = state;
    this.staging = staging;
  }

  boolean isCopyOf(Moment.Deployed wanted) {
    return state.equals(wanted);
  }

  Staging staging() {
    return staging;
  }

  @Override
  public void close() {
    staging.close();
  }
}
