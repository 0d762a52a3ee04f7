package dev.gonogo.engine.run;

import dev.gonogo.engine.evidence.EvidenceWriter;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.rehearsed.Rehearsals;
import dev.gonogo.engine.verify.Verifier;
import dev.gonogo.engine.verify.Verifying;
import java.time.Clock;
import java.util.Optional;

/** Performs steps on production, which is only read. */
final class OnProduction implements ProductionSteps {
  private final Verifier verifier;
  private final Progress progress;
  private final EvidenceWriter evidence;

  private OnProduction(Verifier verifier, Progress progress, EvidenceWriter evidence) {
    this.verifier = verifier;
    this.progress = progress;
    this.evidence = evidence;
  }

  static OnProduction of(
      Plan plan, RunSettings settings, String content, Progress progress, EvidenceWriter evidence) {
    Verifier verifier = new Verifier(plan, verifying(plan, settings, content, progress, evidence));
    return new OnProduction(verifier, progress, evidence);
  }

  static Verifying verifying(
      Plan plan, RunSettings settings, String content, Progress progress, EvidenceWriter evidence) {
    return new Verifying(
        settings.staging().access(),
        settings.variables()::of,
        new Rehearsals(settings.staging().workspace(), plan.checklist()),
        content,
        Clock.fixed(progress.now(), progress.attestations().zone()),
        evidence::append,
        Failure::outcome);
  }

  @Override
  public Optional<Outcome> known(Step.Item item) {
    return verifier.known(item);
  }

  @Override
  public Outcome connect(Step.Connect step) {
    return verifier.connect();
  }

  @Override
  public Outcome rehearsal(Step.Rehearsal step) {
    return verifier.rehearsal();
  }

  @Override
  public Outcome drift(Step.Drift step) {
    return verifier.drift(step);
  }

  @Override
  public Outcome item(Step.Item step) {
    return verifier.item(step);
  }

  @Override
  public Outcome proof(Step.Proof step) {
    return verifier.proof();
  }

  @Override
  public Outcome giveVerdict(Step.GiveVerdict step) {
    return VerdictPerformance.outcome(evidence.judge(progress.now()));
  }

  @Override
  public void close() {
    verifier.close();
  }
}
