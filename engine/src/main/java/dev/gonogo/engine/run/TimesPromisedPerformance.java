package dev.gonogo.engine.run;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Times;
import dev.gonogo.engine.plan.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Adds up what the scripts of a phase took, and compares with the promise. */
final class TimesPromisedPerformance {
  private final World world;

  TimesPromisedPerformance(World world) {
    this.world = world;
  }

  Outcome perform(Step.TimesPromised step) {
    List<String> measured = new ArrayList<>();
    List<Finding> late = new ArrayList<>();
    step.promise()
        .deploy()
        .ifPresent(promised -> compare("deploy", step.deploys(), promised, measured, late));
    step.promise()
        .rollback()
        .ifPresent(promised -> compare("rollback", step.rollbacks(), promised, measured, late));
    return Outcome.judge(String.join(", ", measured), late);
  }

  private void compare(
      String what,
      List<String> steps,
      Duration promised,
      List<String> measured,
      List<Finding> late) {
    Duration taken = steps.stream().map(world::duration).reduce(Duration.ZERO, Duration::plus);
    boolean isLate = taken.compareTo(promised) > 0;
    String time = isLate ? late(taken, promised) : Times.text(taken);
    String text = "%s %s of %s".formatted(what, time, Times.text(promised));
    measured.add(text);
    if (isLate) {
      late.add(new Finding(text + " promised", Times.text(promised), time));
    }
  }

  /** In microseconds where rounded it would read as if the promise had been kept. */
  private static String late(Duration taken, Duration promised) {
    String rounded = Times.text(taken);
    return rounded.equals(Times.text(promised))
        ? String.format(Locale.ROOT, "%.3f ms", taken.toNanos() / 1_000_000.0)
        : rounded;
  }
}
