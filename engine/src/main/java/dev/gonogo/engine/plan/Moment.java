package dev.gonogo.engine.plan;

/**
 * The state of the cluster that a step starts from.
 *
 * <p>States after whole parts can be put back from a copy; every other state is only reached by the
 * step that leaves it, and copied only before a check that may change it.
 */
public sealed interface Moment {

  /**
   * Setup was applied and the first parts are deployed.
   *
   * @param parts how many, from 0
   */
  record Deployed(int parts) implements Moment {
    @Override
    public String toString() {
      return parts == 0 ? "before the deployment" : "deployed up to part " + parts;
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
