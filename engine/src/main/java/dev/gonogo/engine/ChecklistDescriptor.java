package dev.gonogo.engine;

import dev.gonogo.engine.evidence.Observer;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.run.Run;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.DirectorySource;
import org.junit.platform.engine.support.hierarchical.Node;

/** One checklist: begins its run before its steps and ends it after them. */
final class ChecklistDescriptor extends AbstractTestDescriptor implements Node<RunContext> {
  static final String SEGMENT = "checklist";

  private final Plan plan;

  ChecklistDescriptor(UniqueId id, Plan plan) {
    super(id, plan.checklist(), DirectorySource.from(plan.folder().toFile()));
    this.plan = plan;
  }

  Plan plan() {
    return plan;
  }

  @Override
  public Type getType() {
    return Type.CONTAINER;
  }

  @Override
  public RunContext prepare(RunContext context) {
    return context.with(
        Run.begin(plan, context.settings(), observers(), Clock.system(ZoneId.systemDefault())));
  }

  /**
   * Gives the verdict where its own test was filtered out: what only ran as a prerequisite has no
   * test that could fail, and no build may be green over a NO-GO.
   */
  @Override
  public void after(RunContext context) {
    Step verdict = plan.steps().get(plan.steps().size() - 1);
    boolean hasTest =
        getChildren().stream()
            .anyMatch(child -> child instanceof StepDescriptor step && step.step().equals(verdict));
    if (!hasTest) {
      JUnitResult.throwIfRed(
          context.run().perform(verdict), verdict.planned(), context.settings().gate());
    }
  }

  @Override
  public void cleanUp(RunContext context) {
    context.run().close();
  }

  private static List<Observer> observers() {
    return ServiceLoader.load(Observer.class).stream().map(ServiceLoader.Provider::get).toList();
  }
}
