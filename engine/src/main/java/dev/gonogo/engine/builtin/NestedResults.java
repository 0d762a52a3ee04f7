package dev.gonogo.engine.builtin;

import dev.gonogo.engine.check.ServiceNotRunningException;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.ValueWrapper;

/** Collects what became of nested tests, and judges strictly: what did not run proves nothing. */
final class NestedResults implements TestExecutionListener {
  /** By its name, because Jupiter is the team's dependency and not ours. */
  private static final String NO_ARGUMENTS =
      "org.junit.jupiter.api.extension.TemplateInvocationValidationException";

  /** Causes may go round in circles. */
  private static final int DEEPEST_CAUSE = 100;

  private final List<Finding> failures = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private final List<String> notRun = new ArrayList<>();
  private final Set<String> notGiven = new LinkedHashSet<>();
  private @Nullable TestPlan plan;
  private int succeeded;

  @Override
  public synchronized void testPlanExecutionStarted(TestPlan started) {
    plan = started;
  }

  @Override
  public synchronized void executionSkipped(TestIdentifier identifier, String reason) {
    notRun.add(identifier.getDisplayName() + " was skipped: " + reason);
  }

  @Override
  public synchronized void executionFinished(
      TestIdentifier identifier, TestExecutionResult result) {
    Throwable why = result.getThrowable().orElse(null);
    switch (result.getStatus()) {
      case SUCCESSFUL -> succeeded(identifier);
      case ABORTED -> notRun.add(identifier.getDisplayName() + " was aborted" + reason(why));
      case FAILED -> failed(identifier, why);
    }
  }

  private void succeeded(TestIdentifier identifier) {
    if (identifier.isTest()) {
      succeeded++;
    } else if (isOfMethod(identifier) && !hasTests(identifier)) {
      notRun.add(withoutInvocation(identifier));
    }
  }

  private void failed(TestIdentifier identifier, @Nullable Throwable why) {
    String name = identifier.getDisplayName();
    Optional<String> missing = missingService(why);
    if (missing.isPresent()) {
      notGiven.add(missing.get());
    } else if (why instanceof AssertionError failure) {
      failures.add(finding(name, failure));
    } else if (why != null && why.getClass().getName().equals(NO_ARGUMENTS)) {
      notRun.add(withoutInvocation(identifier));
    } else {
      errors.add(name + " could not be run: " + why);
    }
  }

  /** A framework that starts the application wraps what it meets. */
  private static Optional<String> missingService(@Nullable Throwable why) {
    return Stream.iterate(why, Objects::nonNull, Throwable::getCause)
        .limit(DEEPEST_CAUSE)
        .filter(ServiceNotRunningException.class::isInstance)
        .findFirst()
        .map(Throwable::getMessage);
  }

  private static String withoutInvocation(TestIdentifier identifier) {
    return identifier.getDisplayName() + " has no invocation";
  }

  private static Finding finding(String name, AssertionError failure) {
    String text = name + ": " + Objects.requireNonNullElse(failure.getMessage(), "failed").strip();
    return failure instanceof AssertionFailedError compared
        ? new Finding(text, text(compared.getExpected()), text(compared.getActual()))
        : Finding.of(text);
  }

  private static @Nullable String text(@Nullable ValueWrapper value) {
    return value == null ? null : value.getStringRepresentation();
  }

  private static String reason(@Nullable Throwable why) {
    return why == null || why.getMessage() == null ? "" : ": " + why.getMessage().strip();
  }

  /** A container that is a method has one test for each invocation: parameterized, repeated. */
  private static boolean isOfMethod(TestIdentifier identifier) {
    return identifier.getSource().filter(MethodSource.class::isInstance).isPresent();
  }

  private boolean hasTests(TestIdentifier container) {
    return plan != null && plan.getDescendants(container).stream().anyMatch(TestIdentifier::isTest);
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
    if (!notGiven.isEmpty()) {
      return Outcome.of(Status.BLOCKED, String.join("\n", notGiven));
    }
    return succeeded == 0
        ? Outcome.of(Status.VACUOUS, "no test was found in " + test)
        : Outcome.passed(Count.of(succeeded, "test") + " passed");
  }
}
