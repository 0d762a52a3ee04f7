package dev.gonogo.engine;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.SafeText;
import dev.gonogo.engine.evidence.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * The one place that turns outcomes into what JUnit understands.
 *
 * <p>The message begins with the status; builds print it, so that everything in it is visible. The
 * stack trace has a single element, which points at the line of the document, as cucumber points at
 * the line of a feature.
 */
final class JUnitResult {
  private JUnitResult() {}

  static String message(Outcome outcome) {
    return outcome.status().word() + ": " + SafeText.lines(outcome.message());
  }

  static void throwUnlessSuccessful(Outcome outcome, PlannedStep step, Gate gate) {
    switch (shown(outcome, gate)) {
      case SUCCESSFUL -> {}
      case FAILED -> throw pointingAt(step, failure(outcome));
      case ERROR -> throw pointingAt(step, new StepBrokenException(message(outcome)));
      case ABORTED, SKIPPED -> throw pointingAt(step, new TestAbortedException(message(outcome)));
    }
  }

  /** For what is no test: an outcome that is neither red nor green needs no exception there. */
  static void throwIfRed(Outcome outcome, PlannedStep step, Gate gate) {
    if (isRed(shown(outcome, gate))) {
      throwUnlessSuccessful(outcome, step, gate);
    }
  }

  /**
   * The draft gate fails nothing: what would be red is given up, so that it is not green either.
   */
  static Shown shown(Outcome outcome, Gate gate) {
    Shown shown = outcome.status().shown();
    return isRed(shown) && gate == Gate.DRAFT ? Shown.ABORTED : shown;
  }

  private static boolean isRed(Shown shown) {
    return shown == Shown.FAILED || shown == Shown.ERROR;
  }

  private static AssertionFailedError failure(Outcome outcome) {
    List<Finding> findings = outcome.findings();
    Finding only = findings.size() == 1 ? findings.get(0) : null;
    return only != null && only.expected() != null
        ? new AssertionFailedError(
            message(outcome), SafeText.lines(only.expected()), shown(only.actual()))
        : new AssertionFailedError(message(outcome));
  }

  private static @Nullable String shown(@Nullable String actual) {
    return actual == null ? null : SafeText.lines(actual);
  }

  private static <T extends Throwable> T pointingAt(PlannedStep step, T throwable) {
    throwable.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement(
              "☐", SafeText.of(step.title()), SafeText.of(step.file()), step.line())
        });
    return throwable;
  }
}
