package dev.gonogo.engine;

import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.SafeText;
import dev.gonogo.engine.evidence.Shown;
import dev.gonogo.engine.plan.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/** One step of the plan: one test. */
final class StepDescriptor extends AbstractTestDescriptor implements Node<RunContext> {
  private final Step step;

  StepDescriptor(UniqueId id, Step step, @Nullable TestSource source) {
    super(id, SafeText.of(step.planned().title()), source);
    this.step = step;
  }

  Step step() {
    return step;
  }

  @Override
  public Type getType() {
    return Type.TEST;
  }

  @Override
  public Set<TestTag> getTags() {
    return Tags.of(step);
  }

  /** Only what is known without running anything is skipped. */
  @Override
  public SkipResult shouldBeSkipped(RunContext context) {
    Optional<Outcome> known = context.run().known(step);
    return known
        .filter(outcome -> outcome.status().shown() == Shown.SKIPPED)
        .map(outcome -> SkipResult.skip(JUnitResult.message(outcome)))
        .orElseGet(SkipResult::doNotSkip);
  }

  @Override
  public RunContext execute(RunContext context, DynamicTestExecutor dynamicTestExecutor) {
    Outcome outcome = context.run().perform(step);
    List<String> prerequisites = context.run().prerequisites(step);
    if (!prerequisites.isEmpty()) {
      publish(context, "prerequisites, also run", String.join("; ", prerequisites));
    }
    // What did not succeed is told by its exception.
    JUnitResult.throwUnlessSuccessful(outcome, step.planned(), context.settings().gate());
    publish(context, outcome.status().word(), outcome.message());
    return context;
  }

  private void publish(RunContext context, String key, String value) {
    if (!value.isBlank()) {
      context.listener().reportingEntryPublished(this, ReportEntry.from(key, value));
    }
  }
}
