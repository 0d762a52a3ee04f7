package dev.gonogo.engine.run;

import dev.gonogo.engine.evidence.EvidenceWriter;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepFinished;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.plan.StepVisitor;
import java.time.Duration;

/** Performs a step of any kind: one small class each. */
final class Performance implements StepVisitor<Outcome, Exception> {
  /** How a message speaks of a full disk already. */
  private static final String FULL = "The disk of ";

  private final World world;
  private final EvidenceWriter evidence;

  Performance(World world, EvidenceWriter evidence) {
    this.world = world;
    this.evidence = evidence;
  }

  /**
   * Brings the cluster to where the step starts from, performs it, and tells how long that took:
   * the step alone, since promises are compared with it.
   */
  StepFinished of(Step step) {
    long begin = System.nanoTime();
    Outcome outcome;
    try {
      world.prepare(step);
      begin = System.nanoTime();
      outcome = world.acceptances().applied(step.accept(this));
      outcome = world.attestations().applied(step, outcome);
    } catch (Throwable thrown) {
      // Errors too: a step without an outcome would count as not selected instead of broken.
      outcome = Failure.outcome(thrown);
    }
    Duration taken = Duration.ofNanos(System.nanoTime() - begin);
    return new StepFinished(step.id(), explained(outcome), taken);
  }

  /** A server on a full disk says many things, and stops: the disk is what to look at. */
  private Outcome explained(Outcome outcome) {
    boolean failed = outcome.status() == Status.FAILED || outcome.status() == Status.BROKEN;
    if (!failed) {
      return outcome;
    }
    Outcome told = world.cluster().services().withLogs(outcome);
    return world
        .cluster()
        .trouble(outcome.message())
        .filter(next -> !outcome.message().contains(next) && !outcome.message().contains(FULL))
        .map(told::saying)
        .orElse(told);
  }

  @Override
  public Outcome read(Step.Read step) {
    return Outcome.of(Status.BROKEN, String.join("\n", step.problems()));
  }

  @Override
  public Outcome setup(Step.Setup step) throws Exception {
    return new SetupPerformance(world, evidence).perform(step);
  }

  @Override
  public Outcome deploy(Step.Deploy step) throws Exception {
    return new DeployPerformance(world).perform(step);
  }

  @Override
  public Outcome item(Step.Item step) throws Exception {
    return new ItemPerformance(world, evidence).perform(step);
  }

  @Override
  public Outcome traffic(Step.Traffic step) throws Exception {
    return new TrafficPerformance(world).perform(step);
  }

  @Override
  public Outcome rollback(Step.Rollback step) throws Exception {
    return new RollbackPerformance(world).perform(step);
  }

  @Override
  public Outcome identity(Step.Identity step) throws Exception {
    return new IdentityPerformance(world).perform(step);
  }

  @Override
  public Outcome deployAgain(Step.DeployAgain step) throws Exception {
    return new DeployAgainPerformance(world).perform(step);
  }

  @Override
  public Outcome stopPoints(Step.StopPoints step) throws Exception {
    return new StopPointsPerformance(world, evidence).perform(step);
  }

  @Override
  public Outcome downtime(Step.Downtime step) throws Exception {
    return new DowntimePerformance(world, evidence).perform(step);
  }

  @Override
  public Outcome timesPromised(Step.TimesPromised step) {
    return new TimesPromisedPerformance(world, evidence).perform(step);
  }

  @Override
  public Outcome giveVerdict(Step.GiveVerdict step) {
    return VerdictPerformance.outcome(evidence.judge(world.now()));
  }
}
