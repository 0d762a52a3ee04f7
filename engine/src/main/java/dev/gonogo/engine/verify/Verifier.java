package dev.gonogo.engine.verify;

import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.database.Proofs;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.production.SentStatements;
import dev.gonogo.engine.rehearsed.Drift;
import dev.gonogo.engine.spec.Spec;
import dev.gonogo.engine.sql.Disturbance;
import dev.gonogo.engine.sql.DisturbedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verifies production: one method for each kind of step that it has.
 *
 * <p>Used by one thread.
 */
public final class Verifier implements AutoCloseable {
  private final StageLines lines;
  private final Spec spec;
  private final Verifying verifying;
  private final RehearsalFound rehearsed;
  private final Connecting connecting;
  private final SentStatements sent = new SentStatements();
  private final Proofs proofs = new Proofs();
  private final Patience patience = new Patience();
  private @Nullable Site site;

  /** A verification that has not begun. */
  public Verifier(Plan plan, Verifying verifying) {
    this.spec = plan.spec().orElseThrow();
    this.verifying = verifying;
    this.rehearsed = RehearsalFound.of(verifying, spec.onProduction().rehearsalValidFor());
    this.lines = StageLines.of(plan, rehearsed);
    rehearsed.read().ifPresent(verifying.evidence());
    this.connecting = new Connecting(plan, verifying, rehearsed.rehearsal());
  }

  /** The outcome of a line that is not asked of production at this stage; empty where it is. */
  public Optional<Outcome> known(Step.Item item) {
    return lines.known(item);
  }

  /** Who production is, and whether the login is fit. */
  public Outcome connect() {
    return guarded(
        () -> {
          Connecting.Connected connected = connecting.connect(sent, proofs);
          site = connected.site().orElse(null);
          return connected.outcome();
        });
  }

  /** Whether this content was rehearsed. */
  public Outcome rehearsal() {
    return rehearsed.whole();
  }

  /** How far production is from the state that was rehearsed. */
  public Outcome drift(Step.Drift step) {
    return guarded(() -> compared(step));
  }

  private Outcome compared(Step.Drift step) {
    if (!rehearsed.isOfThisContent(verifying.content())) {
      return Outcome.of(Status.BLOCKED, "there is no rehearsal of this content to compare with");
    }
    var before = rehearsed.rehearsal().orElseThrow().catalog(step.state().parts());
    var now = site().database().catalog();
    Optional<String> obstacle = Drift.obstacle(before, now);
    if (obstacle.isPresent()) {
      return Outcome.of(Status.BLOCKED, obstacle.get());
    }
    Drift drift = Drift.between(before, now, Set.copyOf(site().ourRoles()));
    Outcome outcome =
        Outcome.judge(
            "no difference: %s".formatted(Count.of(now.objects().size(), "object")),
            drift.findings());
    return with(
        "not readable", drift.notReadable(), with("not compared", drift.notCompared(), outcome));
  }

  private static Outcome with(String name, List<String> lines, Outcome outcome) {
    return lines.isEmpty()
        ? outcome
        : outcome.with(new Observation(name, String.join("\n", lines)));
  }

  /** What came of the checks of a line; those that only a rehearsal can ask, from there. */
  public Outcome item(Step.Item item) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Check check : StageLines.judging(item)) {
      if (lines.canAsk(check)) {
        outcomes.add(guarded(() -> site().ask(check)));
      } else {
        outcomes.add(rehearsed.of(item.id()));
      }
    }
    return Outcome.together(outcomes);
  }

  /** Whether anything was written. */
  public Outcome proof() {
    Proofs.Totals totals = proofs.totals();
    Outcome outcome = ProofTold.of(totals, sent.count());
    return outcome.with(ProofTold.honestly());
  }

  /** Every statement that was sent so far, in order, as the server's log has them. */
  public List<String> statements() {
    return sent.all();
  }

  private Site site() {
    if (site == null) {
      throw new IllegalStateException("production is not connected to");
    }
    return site;
  }

  /** Something that is asked of production. */
  private interface Question {
    Outcome answer() throws Exception;
  }

  /** No more than production can bear, nothing thrown is lost, and nobody is named. */
  private Outcome guarded(Question question) {
    Optional<String> over = patience.isOver();
    if (over.isPresent()) {
      return Outcome.of(Status.BLOCKED, over.get());
    }
    Outcome outcome;
    try {
      outcome = answered(question);
    } catch (Throwable thrown) {
      // Errors too: whatever it is, production is not asked again by accident.
      outcome = failed(thrown);
    }
    return site == null ? outcome : outcome.reworded(site.identities()::hiddenIn);
  }

  /** A recovery conflict is nobody's fault: once more. */
  private static Outcome answered(Question question) throws Exception {
    try {
      return question.answer();
    } catch (DisturbedException disturbed) {
      if (disturbed.disturbance() != Disturbance.RECOVERY) {
        throw disturbed;
      }
      return question.answer();
    }
  }

  private Outcome failed(Throwable thrown) {
    Outcome outcome = verifying.failure().apply(thrown);
    if (!(thrown instanceof DisturbedException disturbed)) {
      return outcome;
    }
    patience.disturbedBy(disturbed);
    return Limits.told(disturbed, spec.onProduction()).map(outcome::saying).orElse(outcome);
  }

  @Override
  public void close() {
    if (site != null) {
      site.database().close();
    }
  }
}
