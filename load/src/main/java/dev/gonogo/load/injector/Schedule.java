package dev.gonogo.load.injector;

import dev.gonogo.load.workload.Arrivals;
import dev.gonogo.load.workload.Workload;

/**
 * When the n-th request of an open model should be sent, in nanoseconds from the beginning of the
 * warm-up: of all injectors together, so that their shares make up just this.
 *
 * @param from requests a second during the warm-up, and at its end
 * @param to requests a second at the end of all
 */
record Schedule(double from, double to, double warmUp, double duration) {
  private static final double SECOND = 1e9;

  static Schedule of(Arrivals.Constant constant, Workload workload) {
    return of(new Arrivals.Ramp(constant.perSecond(), constant.perSecond()), workload);
  }

  static Schedule of(Arrivals.Ramp ramp, Workload workload) {
    return new Schedule(
        ramp.from(),
        ramp.to(),
        workload.warmUp().toNanos() / SECOND,
        workload.duration().toNanos() / SECOND);
  }

  /** How many requests there are. */
  long count() {
    return (long) Math.floor((from * warmUp) + ((from + to) / 2 * duration));
  }

  /** The time of a request, counted from 0. */
  long nanos(long number) {
    double before = from * warmUp;
    return Math.round(
        SECOND * (number < before ? number / from : warmUp + afterWarmUp(number - before)));
  }

  /** Solves {@code from t + (to - from) t² / 2 duration = number}, without dividing by zero. */
  private double afterWarmUp(double number) {
    double growth = (to - from) / duration;
    return 2 * number / (from + Math.sqrt((from * from) + (2 * growth * number)));
  }
}
