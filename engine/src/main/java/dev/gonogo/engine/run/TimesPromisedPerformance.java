package dev.gonogo.engine.run;

import dev.gonogo.engine.evidence.EvidenceWriter;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.TimeMeasured;
import dev.gonogo.engine.evidence.Times;
import dev.gonogo.engine.plan.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Adds up what the scripts of a phase took, and compares with the promise. */
final class TimesPromisedPerformance {
  private final World world;
  private final EvidenceWriter evidence;

  TimesPromisedPerformance(World world, EvidenceWriter evidence) {
    this.world = world;
    this.evidence = evidence;
  }

  Outcome perform(Step.TimesPromised step) {
    List<String> measured = new ArrayList<>();
    List<Finding> late = new ArrayList<>();
    step.promise()
        .deploy()
        .ifPresent(promised -> compare(step, "deploy", step.deploys(), promised, measured, late));
    step.promise()
        .rollback()
        .ifPresent(
            promised -> compare(step, "rollback", step.rollbacks(), promised, measured, late));
    String all = String.join(", ", measured);
    return late.isEmpty()
        ? Outcome.passed(all)
        : new Outcome(Status.FAILED, all, late, List.of(), null);
  }

  private void compare(
      Step.TimesPromised step,
      String what,
      List<String> steps,
      Duration promised,
      List<String> measured,
      List<Finding> late) {
    Duration taken =
        steps.stream().map(world.progress()::duration).reduce(Duration.ZERO, Duration::plus);
    evidence.append(new TimeMeasured(step.id(), what, taken, promised));
    boolean isLate = taken.compareTo(promised) > 0;
    String time = isLate ? late(taken, promised) : Times.text(taken);
    String text = "%s %s of %s".formatted(what, time, Times.text(promised));
    if (isLate) {
      text += " promised";
      // Its text is the same however late it was, so that it can be accepted up to a limit.
      late.add(
          new Finding(
              "%s takes longer than the %s promised".formatted(what, Times.text(promised)),
              Times.text(promised),
              time));
    }
    measured.add(text);
  }

  /** In microseconds where rounded it would read as if the promise had been kept. */
  private static String late(Duration taken, Duration promised) {
    String rounded = Times.text(taken);
    return rounded.equals(Times.text(promised))
        ? String.format(Locale.ROOT, "%.3f ms", taken.toNanos() / 1_000_000.0)
        : rounded;
  }
}
