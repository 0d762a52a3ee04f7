package dev.gonogo.engine.verify;

import dev.gonogo.engine.database.Proofs;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.Times;

/** What all proofs together say, in words. */
final class ProofTold {
  private ProofTold() {}

  static Outcome of(Proofs.Totals totals, int statements) {
    if (totals.transactions() == 0) {
      return Outcome.of(Status.VACUOUS, "production was not asked anything");
    }
    if (!totals.written().isEmpty()) {
      return Outcome.judge("", totals.written().stream().distinct().map(Finding::of).toList());
    }
    String summed = summed(totals, statements);
    return totals.notObtained().isEmpty()
        ? Outcome.passed("nothing was written: " + summed)
        : Outcome.broken(
            "proof not obtained for %s: %s. Nothing says otherwise of the rest: %s. Run this again"
                .formatted(
                    Count.of(totals.notObtained().size(), "transaction"),
                    totals.notObtained().get(0).replaceFirst("\\.$", ""),
                    summed));
  }

  private static String summed(Proofs.Totals totals, int statements) {
    return "%s in %s, %d transaction ids assigned, no lock held longer than %s, %s of the server's time"
        .formatted(
            Count.of(statements, "statement"),
            Count.of(totals.transactions(), "transaction"),
            totals.assigned(),
            Times.text(totals.longest()),
            Times.text(totals.all()));
  }

  /** What the proof says and what it does not. */
  static Observation honestly() {
    return new Observation(
        "what this proves",
        "The server says so itself, at the end of each transaction: it has given out no transaction id, and counts no tuple that was inserted, updated or deleted. What a server does while it reads is not meant: it may set hint bits, remove dead tuples of a page, write temporary files and logs, and count what was read in its statistics. None of it changes what a query returns.");
  }
}
