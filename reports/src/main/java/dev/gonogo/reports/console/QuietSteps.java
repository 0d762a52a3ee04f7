package dev.gonogo.reports.console;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.SafeText;
import dev.gonogo.engine.evidence.Shown;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;

/**
 * Steps in a row that were not tried, for the same reason.
 *
 * @param status the status they share
 * @param why what keeps them from being tried; empty where the status says it
 * @param count how many there are
 * @param lines whether all of them are lines of the document
 * @param last the place of the last one in the plan, from 1
 */
record QuietSteps(Status status, String why, int count, boolean lines, int last) {

  /** Whether an outcome is told together with its neighbours. */
  static boolean isQuiet(PlannedStep step, Outcome outcome) {
    // Which rehearsal counts is what everything after it is read by.
    return step.kind() != StepKind.REHEARSAL && isUntried(outcome);
  }

  private static boolean isUntried(Outcome outcome) {
    return outcome.status().shown() == Shown.SKIPPED || outcome.status() == Status.BLOCKED;
  }

  static QuietSteps beginning(PlannedStep step, Outcome outcome, int number) {
    return new QuietSteps(outcome.status(), why(outcome), 1, isLine(step), number);
  }

  boolean continuesWith(Outcome outcome) {
    return status == outcome.status() && why.equals(why(outcome));
  }

  QuietSteps and(PlannedStep step, int number) {
    return new QuietSteps(status, why, count + 1, lines && isLine(step), number);
  }

  /** {@code 17 lines unbound}. */
  String text() {
    String text = Count.of(count, lines ? "line" : "step") + " " + status.word();
    return why.isEmpty() ? text : text + ": " + why;
  }

  private static String why(Outcome outcome) {
    return outcome.status() == Status.BLOCKED ? SafeText.of(outcome.message()) : "";
  }

  private static boolean isLine(PlannedStep step) {
    return step.kind() == StepKind.ITEM;
  }
}
