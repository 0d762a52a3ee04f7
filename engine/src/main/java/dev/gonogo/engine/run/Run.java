package dev.gonogo.engine.run;

import static java.util.Objects.requireNonNull;

import dev.gonogo.engine.evidence.EvidenceFolder;
import dev.gonogo.engine.evidence.EvidenceWriter;
import dev.gonogo.engine.evidence.Observer;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.RunStarted;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepFinished;
import dev.gonogo.engine.evidence.StepStarted;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.Step;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run of a plan: performs the steps it is asked for, and those they need.
 *
 * <p>Used by one thread. From {@link #begin} to {@link #close} the verdict file says NO-GO, unless
 * the verdict was given.
 */
public final class Run implements AutoCloseable {
  private static final Set<Status> GOOD = Set.of(Status.PASSED, Status.ACCEPTED, Status.SIGNED);

  private final Map<String, Step> steps;
  private final Progress progress;
  private final Target target;
  private final EvidenceWriter evidence;
  private final Performance performance;

  private Run(Plan plan, Progress progress, Target target, EvidenceWriter evidence) {
    this.steps = plan.byId();
    this.progress = progress;
    this.target = target;
    this.evidence = evidence;
    this.performance = new Performance(target, progress);
  }

  /** Begins a run: evidence is opened, nothing else is touched yet. */
  public static Run begin(Plan plan, RunSettings settings, List<Observer> observers, Clock clock) {
    EvidenceFolder folder = Beginning.folder(plan, settings);
    // Before anything that can fail: the word of an earlier run must not stand for this one.
    folder.announce(plan.checklist(), Beginning.target(settings), settings.gate(), clock.instant());
    RunStarted started = Beginning.of(plan, settings, clock);
    EvidenceWriter evidence = EvidenceWriter.begin(folder, started, observers);
    Progress progress = new Progress(plan, clock);
    plan.document().ifPresent(evidence::append);
    progress.acceptances().read().forEach(evidence::append);
    progress.attestations().read().forEach(evidence::append);
    return new Run(plan, progress, target(plan, settings, started, progress, evidence), evidence);
  }

  private static Target target(
      Plan plan,
      RunSettings settings,
      RunStarted started,
      Progress progress,
      EvidenceWriter evidence) {
    if (plan.verification().isEmpty()) {
      return OnStaging.of(plan, settings, progress, evidence);
    }
    return settings.planOnly()
        ? OnPaper.of(plan, settings, started.contentHash(), progress, evidence)
        : OnProduction.of(plan, settings, started.contentHash(), progress, evidence);
  }

  /**
   * The outcome of a step that has one without being performed: a line that has no check, or that
   * is not due.
   */
  public Optional<Outcome> known(Step step) {
    return step instanceof Step.Item item
        ? known(item).map(outcome -> recorded(step, outcome))
        : Optional.empty();
  }

  private Optional<Outcome> known(Step.Item item) {
    Attestations attestations = progress.attestations();
    return attestations.isDue(item)
        ? target.known(item).or(() -> attestations.known(item))
        : attestations.known(item);
  }

  private Outcome recorded(Step step, Outcome outcome) {
    if (progress.outcome(step.id()) == null) {
      finish(step, new StepFinished(step.id(), outcome, Duration.ZERO));
    }
    return outcome;
  }

  /**
   * Performs a step, after those that it needs and that were not performed yet.
   *
   * <p>Never throws because of what a step does: an error is an outcome.
   */
  public Outcome perform(Step step) {
    Optional<Outcome> known = known(step);
    if (known.isPresent()) {
      return known.get();
    }
    performBefore(step, step);
    return perform(step, null);
  }

  /** Performs what a step stands on and has no outcome yet, for the sake of the one asked for. */
  private void performBefore(Step step, Step askedFor) {
    for (String id : step.prerequisites()) {
      if (progress.outcome(id) == null) {
        Step earlier = requireNonNull(steps.get(id), "a step needs one that is not in the plan");
        performBefore(earlier, askedFor);
        perform(earlier, askedFor.id());
      }
    }
  }

  /** Titles of the steps that were only performed because this one needs them, in order. */
  public List<String> prerequisites(Step step) {
    return progress.prerequisites(step.id());
  }

  private Outcome perform(Step step, @Nullable String prerequisiteOf) {
    Optional<Outcome> blocked = blocked(step);
    if (blocked.isPresent()) {
      finish(step, new StepFinished(step.id(), blocked.get(), Duration.ZERO));
      return blocked.get();
    }
    evidence.append(new StepStarted(step.id(), progress.now(), prerequisiteOf));
    if (prerequisiteOf != null) {
      progress.countAsPrerequisite(step, prerequisiteOf);
    }
    StepFinished finished = unlessInterrupted(performance.of(step));
    finish(step, finished);
    return finished.outcome();
  }

  /** Whoever interrupts wants an end, not a good word for what was still going on. */
  private static StepFinished unlessInterrupted(StepFinished finished) {
    boolean good = GOOD.contains(finished.outcome().status());
    return good && Thread.currentThread().isInterrupted()
        ? new StepFinished(finished.step(), Outcome.broken("interrupted"), finished.duration())
        : finished;
  }

  private Optional<Outcome> blocked(Step step) {
    for (String need : step.needs()) {
      Outcome outcome = progress.outcome(need);
      Step needed = steps.get(need);
      if (needed != null && outcome != null && !GOOD.contains(outcome.status())) {
        return Optional.of(Outcome.blockedBy(needed.planned(), outcome.status()));
      }
    }
    return Optional.empty();
  }

  private void finish(Step step, StepFinished finished) {
    progress.record(finished);
    target.over(step);
    evidence.append(finished);
    if (step instanceof Step.GiveVerdict) {
      end();
    }
  }

  private void end() {
    Verdict verdict = evidence.judge(progress.now());
    evidence.finish(verdict);
    target.ended(verdict);
  }

  /** Ends the run: gives the verdict where no step did, and removes the server. */
  @Override
  public void close() {
    try (evidence;
        target) {
      if (!evidence.isFinished()) {
        end();
      }
    }
  }
}
