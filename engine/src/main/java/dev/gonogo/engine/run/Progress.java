package dev.gonogo.engine.run;

import static java.util.Objects.requireNonNull;

import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepFinished;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.spec.Spec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of the steps of a run so far, and what people say of them. */
final class Progress {
  private final Map<String, Step> steps;
  private final Clock clock;
  private final Acceptances acceptances;
  private final Attestations attestations;
  private final Map<String, StepFinished> finished = new HashMap<>();
  private final Map<String, List<String>> prerequisites = new HashMap<>();

  Progress(Plan plan, Clock clock) {
    this.steps = plan.byId();
    this.clock = clock;
    this.acceptances = new Acceptances(plan.spec().map(Spec::accept).orElse(List.of()), clock);
    this.attestations = new Attestations(plan, clock);
  }

  Acceptances acceptances() {
    return acceptances;
  }

  Attestations attestations() {
    return attestations;
  }

  Instant now() {
    return clock.instant();
  }

  @Nullable Outcome outcome(String step) {
    StepFinished found = finished.get(step);
    return found == null ? null : found.outcome();
  }

  /** Whether a step was performed, and nothing was wrong. */
  boolean hasSucceeded(Step step) {
    Outcome outcome = outcome(step.id());
    return outcome != null && outcome.status() == Status.PASSED;
  }

  PlannedStep planned(String step) {
    return requireNonNull(steps.get(step), step).planned();
  }

  Duration duration(String step) {
    StepFinished found = finished.get(step);
    return found == null ? Duration.ZERO : found.duration();
  }

  void record(StepFinished step) {
    finished.put(step.step(), step);
  }

  void countAsPrerequisite(Step step, String of) {
    prerequisites.computeIfAbsent(of, id -> new ArrayList<>()).add(step.planned().title());
  }

  List<String> prerequisites(String step) {
    return List.copyOf(prerequisites.getOrDefault(step, List.of()));
  }
}
