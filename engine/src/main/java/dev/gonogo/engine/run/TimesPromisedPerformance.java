package dev.gonogo.engine.run;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Times;
import dev.gonogo.engine.plan.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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
    String text = "%s %s of %s".formatted(what, Times.text(taken), Times.text(promised));
    measured.add(text);
    if (taken.compareTo(promised) > 0) {
      late.add(new Finding(text + " promised", Times.text(promised), Times.text(taken)));
    }
  }
}
