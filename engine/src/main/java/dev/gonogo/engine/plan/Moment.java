package dev.gonogo.engine.plan;

/**
 * The state of the cluster that a step starts from.
 *
 * <p>States after whole phases can be put back from a copy; every other state is only reached by
 * the step that leaves it.
 */
public sealed interface Moment {

  /**
   * Setup was applied and the first phases are deployed.
   *
   * @param phases how many phases, from 0
   */
  record Deployed(int phases) implements Moment {
    @Override
    public String toString() {
      return phases == 0 ? "before the deployment" : "after phase " + phases;
    }
  }

  /**
   * Directly after a step that left the cluster in between.
   *
   * @param step id of that step
   */
  record After(String step) implements Moment {
    @Override
    public String toString() {
      return "after " + step;
    }
  }

  /** No server is needed. */
  record Anywhere() implements Moment {
    @Override
    public String toString() {
      return "anywhere";
    }
  }
}
