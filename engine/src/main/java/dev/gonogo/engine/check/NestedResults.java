package dev.gonogo.engine.check;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Collects what became of nested tests, and judges strictly: what did not run proves nothing. */
final class NestedResults implements TestExecutionListener {
  private final List<Finding> failures = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private final List<String> notRun = new ArrayList<>();
  private int succeeded;

  @Override
  public synchronized void executionSkipped(TestIdentifier identifier, String reason) {
    notRun.add(identifier.getDisplayName() + " was skipped: " + reason);
  }

  @Override
  public synchronized void executionFinished(
      TestIdentifier identifier, TestExecutionResult result) {
    String name = identifier.getDisplayName();
    String message = result.getThrowable().map(NestedResults::describe).orElse("");
    switch (result.getStatus()) {
      case SUCCESSFUL -> succeeded += identifier.isTest() ? 1 : 0;
      case ABORTED -> notRun.add(name + " was aborted: " + message);
      case FAILED -> {
        if (result.getThrowable().filter(AssertionError.class::isInstance).isPresent()) {
          failures.add(Finding.of(name + ": " + message));
        } else {
          errors.add(name + ": " + message);
        }
      }
    }
  }

  private static String describe(Throwable throwable) {
    return throwable instanceof AssertionError && throwable.getMessage() != null
        ? throwable.getMessage().strip()
        : throwable.toString();
  }

  synchronized Outcome outcome(String test) {
    if (!failures.isEmpty()) {
      return Outcome.judge("", failures);
    }
    if (!errors.isEmpty()) {
      return Outcome.broken(String.join("\n", errors));
    }
    if (!notRun.isEmpty()) {
      return Outcome.of(Status.VACUOUS, String.join("\n", notRun));
    }
    return succeeded == 0
        ? Outcome.of(Status.VACUOUS, "no test was found in " + test)
        : Outcome.passed(succeeded == 1 ? "1 test passed" : succeeded + " tests passed");
  }
}
