package dev.gonogo.engine.run;

import dev.gonogo.engine.evidence.EvidenceWriter;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.plan.StepVisitor;
import dev.gonogo.engine.rehearsed.Rehearsals;
import java.sql.SQLException;
import java.util.Optional;

/** Performs steps on a server that may be changed in any way: one small class for each kind. */
final class OnStaging implements Target, StepVisitor<Outcome, Exception> {
  /** How a message speaks of a full disk already. */
  private static final String FULL = "The disk of ";

  private final World world;
  private final EvidenceWriter evidence;
  private final RehearsedStates rehearsed;

  OnStaging(World world, EvidenceWriter evidence, RehearsedStates rehearsed) {
    this.world = world;
    this.evidence = evidence;
    this.rehearsed = rehearsed;
  }

  static OnStaging of(Plan plan, RunSettings settings, Progress progress, EvidenceWriter evidence) {
    World world = new World(plan, settings, progress);
    return new OnStaging(
        world,
        evidence,
        new RehearsedStates(
            plan,
            new Rehearsals(settings.staging().workspace(), plan.checklist()),
            () -> world.cluster().catalog(),
            world.cluster().answers()));
  }

  @Override
  public Optional<Outcome> known(Step.Item item) {
    return Optional.empty();
  }

  @Override
  public void prepare(Step step) throws SQLException {
    world.prepare(step);
  }

  @Override
  public Outcome perform(Step step) throws Exception {
    return step.accept(this);
  }

  /** A server on a full disk says many things, and stops: the disk is what to look at. */
  @Override
  public Outcome explained(Outcome outcome) {
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
  public Outcome scripts(Step.Scripts step) throws Exception {
    return new ScriptsPerformance(world).perform(step);
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
  public Outcome connect(Step.Connect step) {
    throw onProductionOnly(step);
  }

  @Override
  public Outcome rehearsal(Step.Rehearsal step) {
    throw onProductionOnly(step);
  }

  @Override
  public Outcome drift(Step.Drift step) {
    throw onProductionOnly(step);
  }

  @Override
  public Outcome proof(Step.Proof step) {
    throw onProductionOnly(step);
  }

  private static IllegalStateException onProductionOnly(Step step) {
    return new IllegalStateException(step.id() + " is no step of a rehearsal");
  }

  @Override
  public Outcome giveVerdict(Step.GiveVerdict step) {
    return VerdictPerformance.outcome(evidence.judge(world.progress().now()));
  }

  @Override
  public void over(Step step) {
    world.over(step.id());
    if (world.progress().hasSucceeded(step)) {
      rehearsed.reached(step);
    }
  }

  @Override
  public void ended(Verdict verdict) {
    rehearsed.keep(verdict);
  }

  @Override
  public void close() {
    world.close();
  }
}
