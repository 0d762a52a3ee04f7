package dev.gonogo.engine.plan;

/**
 * One method for each kind of step, so that a new kind cannot be forgotten anywhere.
 *
 * @param <R> what comes of a step
 * @param <X> what visiting may throw
 */
public interface StepVisitor<R, X extends Exception> {
  /** See {@link Step.Read}. */
  R read(Step.Read step) throws X;

  /** See {@link Step.Setup}. */
  R setup(Step.Setup step) throws X;

  /** See {@link Step.Scripts}. */
  R scripts(Step.Scripts step) throws X;

  /** See {@link Step.Deploy}. */
  R deploy(Step.Deploy step) throws X;

  /** See {@link Step.Item}. */
  R item(Step.Item step) throws X;

  /** See {@link Step.Traffic}. */
  R traffic(Step.Traffic step) throws X;

  /** See {@link Step.Rollback}. */
  R rollback(Step.Rollback step) throws X;

  /** See {@link Step.Identity}. */
  R identity(Step.Identity step) throws X;

  /** See {@link Step.DeployAgain}. */
  R deployAgain(Step.DeployAgain step) throws X;

  /** See {@link Step.StopPoints}. */
  R stopPoints(Step.StopPoints step) throws X;

  /** See {@link Step.Downtime}. */
  R downtime(Step.Downtime step) throws X;

  /** See {@link Step.TimesPromised}. */
  R timesPromised(Step.TimesPromised step) throws X;

  /** See {@link Step.Connect}. */
  R connect(Step.Connect step) throws X;

  /** See {@link Step.Rehearsal}. */
  R rehearsal(Step.Rehearsal step) throws X;

  /** See {@link Step.Drift}. */
  R drift(Step.Drift step) throws X;

  /** See {@link Step.Proof}. */
  R proof(Step.Proof step) throws X;

  /** See {@link Step.GiveVerdict}. */
  R giveVerdict(Step.GiveVerdict step) throws X;
}
