package dev.gonogo.engine.evidence;

import static dev.gonogo.engine.evidence.Effect.NEVER;
import static dev.gonogo.engine.evidence.Effect.OK;
import static dev.gonogo.engine.evidence.Effect.STOPS;
import static dev.gonogo.engine.evidence.Effect.STOPS_AFTER_A_FAILURE;

/**
 * What is known of one step after a run; with {@link Shown} and {@link Effect} the law of the
 * product.
 *
 * <p>The order is the order of gravity: where several statuses meet, the first of them counts.
 */
public enum Status {
  /** The world is not as claimed. */
  FAILED(Shown.FAILED, STOPS, STOPS),
  /** It could not be judged: an error, an interruption, a lost connection. */
  BROKEN(Shown.ERROR, STOPS, STOPS),
  /** There was nothing to judge: no rows, no control, too few samples. */
  VACUOUS(Shown.FAILED, STOPS, STOPS),
  /** The interval spans the limit: run longer. */
  UNDECIDED(Shown.FAILED, STOPS, STOPS),
  /** It needs what is not given here, or an earlier step failed. */
  BLOCKED(Shown.ABORTED, STOPS_AFTER_A_FAILURE, STOPS),
  /** Neither a check nor a signer. */
  UNBOUND(Shown.SKIPPED, STOPS, STOPS),
  /** On production: never proved by a rehearsal. */
  MISSING(Shown.SKIPPED, NEVER, STOPS),
  /** On production: proved by a rehearsal that is too old or of other content. */
  STALE(Shown.SKIPPED, NEVER, STOPS),
  /** It awaits a signature. */
  PENDING(Shown.SKIPPED, OK, STOPS),
  /** It failed, and exactly this finding is accepted by a named person. */
  ACCEPTED(Shown.ABORTED, OK, OK),
  /** It comes later. */
  NOT_DUE(Shown.SKIPPED, OK, OK),
  /** It speaks of another state. */
  NOT_APPLICABLE(Shown.SKIPPED, OK, OK),
  /** On production: proved by a rehearsal of the same content. */
  REHEARSED(Shown.SKIPPED, NEVER, OK),
  /** A named person attested it. */
  SIGNED(Shown.SUCCESSFUL, OK, OK),
  /** The world is as claimed. */
  PASSED(Shown.SUCCESSFUL, OK, OK);

  private final Shown shown;
  private final Effect atRehearsal;
  private final Effect atSignOff;

  Status(Shown shown, Effect atRehearsal, Effect atSignOff) {
    this.shown = shown;
    this.atRehearsal = atRehearsal;
    this.atSignOff = atSignOff;
  }

  /** How a test shows this status. */
  public Shown shown() {
    return shown;
  }

  /**
   * What this status does at a gate. The draft gate judges as the rehearsal gate does; only its
   * word differs.
   */
  public Effect at(Gate gate) {
    return gate == Gate.SIGN_OFF ? atSignOff : atRehearsal;
  }

  /** The word for people: lower case, spaces. */
  public String word() {
    return Words.of(this);
  }
}
