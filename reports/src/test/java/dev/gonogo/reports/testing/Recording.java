package dev.gonogo.reports.testing;

import dev.gonogo.engine.evidence.AcceptanceRead;
import dev.gonogo.engine.evidence.EvidenceRecord;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Judge;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.RunStarted;
import dev.gonogo.engine.evidence.ServerFound;
import dev.gonogo.engine.evidence.StepFinished;
import dev.gonogo.engine.evidence.StepStarted;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.reports.recorded.RecordedRun;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records of a run as the engine writes them, with times that are always the same. */
public final class Recording {
  public static final ServerFound SERVER =
      new ServerFound("embedded PostgreSQL 17.11 (as user postgres)", "17.11", "7710");

  private static final Instant BEGIN = Instant.parse("2026-11-21T02:00:00Z");

  private final List<EvidenceRecord> records = new ArrayList<>();
  private final Instant begin;
  private Duration elapsed = Duration.ofMillis(200);

  public Recording(String checklist, Gate gate, List<PlannedStep> plan) {
    this(
        new RunStarted(
            checklist, "staging", gate, BEGIN, "4711", "c0ffee", "0.1.0", "", null, plan));
  }

  public Recording(RunStarted run) {
    begin = run.at();
    records.add(run);
  }

  /** The same run, begun later. */
  public Recording later(Duration later) {
    RunStarted run = (RunStarted) records.get(0);
    RunStarted moved =
        new RunStarted(
            run.checklist(),
            run.target(),
            run.gate(),
            run.at().plus(later),
            run.process(),
            run.contentHash(),
            run.engine(),
            run.commit(),
            run.deployment(),
            run.plan());
    Recording recording = new Recording(moved);
    for (EvidenceRecord record : records.subList(1, records.size())) {
      recording.records.add(
          record instanceof StepStarted step
              ? new StepStarted(step.step(), step.at().plus(later), step.prerequisiteOf())
              : record);
    }
    recording.elapsed = elapsed;
    return recording;
  }

  /** What a run reads or finds besides its steps. */
  public Recording read(EvidenceRecord record) {
    records.add(record);
    return this;
  }

  /** The server starts, in the first step. */
  public Recording server(String step, int millis, @Nullable String prerequisiteOf) {
    start(step, prerequisiteOf);
    records.add(SERVER);
    return finish(step, Outcome.passed(SERVER.description()), millis);
  }

  public Recording passed(String step, int millis) {
    return performed(step, Outcome.passed("it is so"), millis);
  }

  public Recording performed(String step, Outcome outcome, int millis) {
    start(step, null);
    return finish(step, outcome, millis);
  }

  public Recording prerequisite(String step, int millis, String of) {
    start(step, of);
    return finish(step, Outcome.passed("it is so"), millis);
  }

  /** A finding that Mia accepts until the end of the year. */
  public Recording accepted(String what) {
    LocalDate until = LocalDate.parse("2026-12-31");
    records.add(new AcceptanceRead(what, "it is harmless", "Mia", until, null, false));
    return this;
  }

  /** An outcome without anything being tried. */
  public Recording known(String step, Outcome outcome) {
    return finish(step, outcome, 0);
  }

  /** A step that has begun and not ended yet. */
  public Recording start(String step, @Nullable String prerequisiteOf) {
    records.add(new StepStarted(step, begin.plus(elapsed), prerequisiteOf));
    return this;
  }

  private Recording finish(String step, Outcome outcome, int millis) {
    elapsed = elapsed.plusMillis(millis);
    records.add(new StepFinished(step, outcome, Duration.ofMillis(millis)));
    return this;
  }

  public List<EvidenceRecord> records() {
    return List.copyOf(records);
  }

  public Verdict verdict() {
    return Judge.judge(records, begin.plus(elapsed));
  }

  /** The run as reports read it. */
  public RecordedRun run() {
    return RecordedRun.of(records, verdict());
  }
}
