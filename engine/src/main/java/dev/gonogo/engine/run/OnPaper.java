package dev.gonogo.engine.run;

import dev.gonogo.engine.evidence.EvidenceWriter;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepTold;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.verify.Foresight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Connects to nothing: tells every statement that would be sent to production. */
final class OnPaper implements ProductionSteps {
  private static final Outcome ONLY_PLANNED = Outcome.of(Status.NOT_APPLICABLE, "only planned");

  private final Foresight foresight;
  private final Progress progress;
  private final EvidenceWriter evidence;
  private final Path file;
  private final StringBuilder text = new StringBuilder();

  private OnPaper(Foresight foresight, Progress progress, EvidenceWriter evidence, Path file) {
    this.foresight = foresight;
    this.progress = progress;
    this.evidence = evidence;
    this.file = file;
  }

  static OnPaper of(
      Plan plan, RunSettings settings, String content, Progress progress, EvidenceWriter evidence) {
    Foresight foresight =
        new Foresight(plan, OnProduction.verifying(plan, settings, content, progress, evidence));
    Path file = Beginning.folder(plan, settings).path().resolve("statements.sql");
    return new OnPaper(foresight, progress, evidence, file);
  }

  @Override
  public Optional<Outcome> known(Step.Item item) {
    return foresight.known(item);
  }

  @Override
  public void ended(Verdict verdict) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  @Override
  public Outcome connect(Step.Connect step) {
    return told(step, foresight.connect());
  }

  @Override
  public Outcome item(Step.Item step) {
    return told(step, foresight.item(step));
  }

  private Outcome told(Step step, Foresight.Foreseen foreseen) {
    tell("-- %s".formatted(step.planned().title()));
    foreseen.statements().forEach(statement -> tell(statement + ";"));
    return foreseen.outcome();
  }

  private void tell(String statement) {
    text.append(statement).append('\n');
    statement.lines().map(StepTold::new).forEach(evidence::append);
  }

  @Override
  public Outcome rehearsal(Step.Rehearsal step) {
    return ONLY_PLANNED;
  }

  @Override
  public Outcome drift(Step.Drift step) {
    return ONLY_PLANNED;
  }

  @Override
  public Outcome proof(Step.Proof step) {
    return ONLY_PLANNED;
  }

  @Override
  public Outcome giveVerdict(Step.GiveVerdict step) {
    return VerdictPerformance.outcome(evidence.judge(progress.now()));
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
