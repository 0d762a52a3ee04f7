package dev.gonogo.engine.run;

import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;

/** Outcomes that are always the same. */
final class Outcomes {
  static final Outcome UNBOUND =
      Outcome.of(Status.UNBOUND, "no check is bound to this line, and nobody signs it");

  private Outcomes() {}
}
