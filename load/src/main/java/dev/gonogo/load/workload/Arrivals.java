package dev.gonogo.load.workload;

/** When requests come: at times of their own, or whenever a user has its last answer. */
public sealed interface Arrivals {

  /**
   * So many requests a second, evenly, whether earlier ones were answered or not.
   *
   * @param perSecond of all injectors together
   */
  record Constant(double perSecond) implements Arrivals {

    /** Checks the rate. */
    public Constant {
      positive(perSecond);
    }
  }

  /**
   * A rate that changes evenly while it is measured; the warm-up has the first one.
   *
   * @param from requests a second at the beginning
   * @param to requests a second at the end
   */
  record Ramp(double from, double to) implements Arrivals {

    /** Checks the rates. */
    public Ramp {
      positive(from);
      positive(to);
    }
  }

  /**
   * So many users, each of whom sends the next request when the last one was answered: a server
   * that stands still is sent nothing, which {@code Measurements} corrects for.
   *
   * @param users of all injectors together
   */
  record Closed(int users) implements Arrivals {

    /** Checks the number. */
    public Closed {
      if (users < 1) {
        throw new IllegalArgumentException(
            "%d users send nothing: load needs at least 1 user".formatted(users));
      }
    }
  }

  private static void positive(double perSecond) {
    if (!(perSecond > 0 && perSecond <= 1_000_000)) {
      throw new IllegalArgumentException(
          "a rate of %s requests a second: it has to be above 0 and at most 1,000,000"
              .formatted(perSecond));
    }
  }
}
