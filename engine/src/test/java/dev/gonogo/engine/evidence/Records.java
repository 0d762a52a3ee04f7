package dev.gonogo.engine.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Evidence of a small run, for tests. */
final class Records {
  static final Instant START = Instant.parse("2026-12-05T17:00:00Z");
  static final Instant END = START.plusSeconds(90);
  static final ServerFound SERVER = new ServerFound("embedded PostgreSQL 17.11", "17.11", "73");

  private Records() {}

  static PlannedStep step(String name) {
    return step(name, StepKind.ITEM);
  }

  /** A step whose line is the length of its name, so that each has a place. */
  static PlannedStep step(String name, StepKind kind) {
    boolean phase = kind != StepKind.ITEM && kind != StepKind.VERDICT;
    return new PlannedStep(
        "[checklist:shop]/[step:" + name + "]",
        kind,
        phase ? "Phase 1" : null,
        phase,
        name,
        "shop.md",
        name.length());
  }

  /** Items of these names, and the verdict. */
  static List<PlannedStep> plan(String... items) {
    return Stream.concat(
            Stream.of(items).map(Records::step), Stream.of(step("verdict", StepKind.VERDICT)))
        .toList();
  }

  static RunStarted run(Gate gate, List<PlannedStep> plan) {
    return new RunStarted(
        "shop", "staging", gate, START, "4711@noon", "c0ffee", "1.0", "abc-dirty", null, plan);
  }

  static RunStarted run(String... items) {
    return run(Gate.REHEARSAL, plan(items));
  }

  static RunStarted ofProcess(String process, RunStarted run) {
    return new RunStarted(
        run.checklist(),
        run.target(),
        run.gate(),
        run.at(),
        process,
        run.contentHash(),
        run.engine(),
        run.commit(),
        run.deployment(),
        run.plan());
  }

  static StepStarted started(String name) {
    return new StepStarted(step(name).id(), START.plusSeconds(name.length()), null);
  }

  static StepFinished finished(String name, Status status, String message) {
    return finished(name, Outcome.of(status, message));
  }

  static StepFinished finished(String name, Outcome outcome) {
    return new StepFinished(step(name).id(), outcome, Duration.ofMillis(20));
  }

  static StepFinished passed(String name) {
    return finished(name, Status.PASSED, "so it is");
  }

  static Verdict judge(EvidenceRecord... records) {
    return Judge.judge(List.of(records), END);
  }

  static List<EvidenceRecord> all(EvidenceRecord first, List<? extends EvidenceRecord> others) {
    List<EvidenceRecord> records = new ArrayList<>(List.of(first));
    records.addAll(others);
    return records;
  }
}
