package dev.gonogo.engine.evidence;

import dev.gonogo.engine.evidence.Verdict.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives the verdict on a run that did not come to its end. */
final class Interruption {
  private Interruption() {}

  /** A run that began, and of which nothing else is known. */
  static Verdict beforeFirstStep(Verdict running) {
    return running.interrupted(
        List.of(new Reason("", "", "", 0, Status.BROKEN, "interrupted before its first step")));
  }

  /** NO-GO, because of the step at which the run was interrupted and of all that was found. */
  static Verdict verdict(List<EvidenceRecord> records) {
    RunStarted run = Attempts.of(records).run();
    List<EvidenceRecord> attempt = records.subList(records.lastIndexOf(run), records.size());
    Verdict soFar = Judge.judge(records, lastInstant(attempt, run.at()));
    List<Reason> reasons = new ArrayList<>(List.of(reason(run, stepOf(run, attempt))));
    reasons.addAll(soFar.reasons());
    return soFar.interrupted(reasons);
  }

  private static Reason reason(RunStarted run, PlannedStep at) {
    String message =
        "interrupted at step %d of %d: %s"
            .formatted(run.number(at.id()), run.plan().size(), at.title());
    return new Reason(at.id(), at.title(), at.file(), at.line(), Status.BROKEN, message);
  }

  /** The step that was going on, else the first that had no outcome yet. */
  private static PlannedStep stepOf(RunStarted run, List<EvidenceRecord> attempt) {
    String goingOn = null;
    Set<String> finished = new HashSet<>();
    for (EvidenceRecord record : attempt) {
      if (record instanceof StepStarted started) {
        goingOn = started.step();
      } else if (record instanceof StepFinished step) {
        finished.add(step.step());
      }
    }
    return step(run, goingOn, finished);
  }

  private static PlannedStep step(RunStarted run, @Nullable String begun, Set<String> finished) {
    List<PlannedStep> open =
        run.plan().stream().filter(step -> !finished.contains(step.id())).toList();
    PlannedStep last = run.plan().get(run.plan().size() - 1);
    return open.stream()
        .filter(step -> step.id().equals(begun))
        .findFirst()
        .orElse(open.isEmpty() ? last : open.get(0));
  }

  private static Instant lastInstant(List<EvidenceRecord> attempt, Instant begin) {
    Instant last = begin;
    for (EvidenceRecord record : attempt) {
      if (record instanceof StepStarted started) {
        last = started.at();
      }
    }
    return last;
  }
}
