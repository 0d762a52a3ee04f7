package dev.gonogo.engine.run;

import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.plan.StepVisitor;

/** Performs the steps that a plan for production has; it has none of those that change anything. */
interface ProductionSteps extends Target, StepVisitor<Outcome, RuntimeException> {

  @Override
  default Outcome perform(Step step) {
    return step.accept(this);
  }

  @Override
  default Outcome read(Step.Read step) {
    return Outcome.of(Status.BROKEN, String.join("\n", step.problems()));
  }

  @Override
  default Outcome setup(Step.Setup step) {
    throw onStagingOnly(step);
  }

  @Override
  default Outcome scripts(Step.Scripts step) {
    throw onStagingOnly(step);
  }

  @Override
  default Outcome deploy(Step.Deploy step) {
    throw onStagingOnly(step);
  }

  @Override
  default Outcome traffic(Step.Traffic step) {
    throw onStagingOnly(step);
  }

  @Override
  default Outcome rollback(Step.Rollback step) {
    throw onStagingOnly(step);
  }

  @Override
  default Outcome identity(Step.Identity step) {
    throw onStagingOnly(step);
  }

  @Override
  default Outcome deployAgain(Step.DeployAgain step) {
    throw onStagingOnly(step);
  }

  @Override
  default Outcome stopPoints(Step.StopPoints step) {
    throw onStagingOnly(step);
  }

  @Override
  default Outcome downtime(Step.Downtime step) {
    throw onStagingOnly(step);
  }

  @Override
  default Outcome timesPromised(Step.TimesPromised step) {
    throw onStagingOnly(step);
  }

  private static IllegalStateException onStagingOnly(Step step) {
    return new IllegalStateException(step.id() + " is no step of production");
  }
}
