package dev.gonogo.engine;

import dev.gonogo.engine.evidence.Observer;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.run.Run;
import java.time.Clock;
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
    return context.with(Run.begin(plan, context.settings(), observers(), Clock.systemUTC()));
  }

  @Override
  public void cleanUp(RunContext context) {
    context.run().close();
  }

  private static List<Observer> observers() {
    return ServiceLoader.load(Observer.class).stream().map(ServiceLoader.Provider::get).toList();
  }
}
