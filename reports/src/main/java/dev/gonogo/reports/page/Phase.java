package dev.gonogo.reports.page;

import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.TimeMeasured;
import dev.gonogo.engine.evidence.Verdict.Item;
import dev.gonogo.reports.recorded.RecordedPhase;
import dev.gonogo.reports.recorded.RecordedStep.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One phase of one run, or the way back through all of them.
 *
 * @param recorded what came of it, in short
 * @param steps its steps and lines in the order of the plan
 * @param times its measured times beside the promised ones
 */
record Phase(RecordedPhase recorded, List<Judged> steps, List<TimeMeasured> times) {

  /** The phases of a run: whatever is deployed or rolled back under one heading. */
  static List<Phase> of(JudgedRun run) {
    List<Item> items = run.steps().values().stream().map(Judged::item).toList();
    return RecordedPhase.of(items).stream()
        .map(phase -> of(phase, run))
        .filter(
            phase -> !phase.of(StepKind.DEPLOY).isEmpty() || !phase.of(StepKind.ROLLBACK).isEmpty())
        .toList();
  }

  private static Phase of(RecordedPhase phase, JudgedRun run) {
    List<Judged> steps =
        run.steps().values().stream()
            .filter(step -> phase.name().equals(step.planned().group()))
            .toList();
    return new Phase(phase, steps, times(run, steps));
  }

  String name() {
    return recorded.name();
  }

  private static List<TimeMeasured> times(JudgedRun run, List<Judged> steps) {
    Set<String> ids = steps.stream().map(step -> step.planned().id()).collect(Collectors.toSet());
    return run.run().times().stream().filter(time -> ids.contains(time.step())).toList();
  }

  List<Judged> of(StepKind kind) {
    return steps.stream().filter(step -> step.planned().kind() == kind).toList();
  }

  List<TimeMeasured> times(StepKind kind) {
    return times.stream().filter(time -> time.what().equals(kind.word())).toList();
  }

  /** When the first of its steps began; the beginning of time where none did. */
  Instant began() {
    return begins().stream().min(Instant::compareTo).orElse(Instant.EPOCH);
  }

  /** From the first beginning to the last end. */
  Duration span() {
    Instant end = began();
    for (Judged step : steps) {
      for (Attempt attempt : step.attempts()) {
        Instant at = attempt.at();
        if (at != null && at.plus(attempt.duration()).isAfter(end)) {
          end = at.plus(attempt.duration());
        }
      }
    }
    return Duration.between(began(), end);
  }

  private List<Instant> begins() {
    return steps.stream()
        .flatMap(step -> step.attempts().stream())
        .map(Attempt::at)
        .filter(Objects::nonNull)
        .toList();
  }
}
