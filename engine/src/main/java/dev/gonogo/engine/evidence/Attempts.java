package dev.gonogo.engine.evidence;

import dev.gonogo.engine.evidence.Verdict.Item;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records of a run, by step: every step can have been tried several times. */
record Attempts(
    RunStarted run, @Nullable ServerFound server, Map<String, List<StepFinished>> outcomes) {

  static Attempts of(List<EvidenceRecord> records) {
    RunStarted run = null;
    ServerFound server = null;
    Map<String, List<StepFinished>> outcomes = new HashMap<>();
    for (EvidenceRecord record : records) {
      if (record instanceof RunStarted started) {
        run = started;
      } else if (record instanceof ServerFound found) {
        server = found;
      } else if (record instanceof StepFinished step) {
        outcomes.computeIfAbsent(step.step(), id -> new ArrayList<>()).add(step);
      }
    }
    if (run == null) {
      throw new IllegalArgumentException("evidence without the start of a run");
    }
    return new Attempts(run, server, outcomes);
  }

  List<Item> items() {
    return run.plan().stream()
        .filter(step -> step.kind() != StepKind.VERDICT)
        .map(this::item)
        .toList();
  }

  private Item item(PlannedStep step) {
    List<StepFinished> attempts = outcomes.getOrDefault(step.id(), List.of());
    StepFinished last = attempts.isEmpty() ? null : attempts.get(attempts.size() - 1);
    return new Item(
        step.id(),
        step.kind(),
        step.group(),
        step.title(),
        step.file(),
        step.line(),
        last == null ? null : last.outcome().status(),
        last == null ? "not run" : last.outcome().message(),
        last == null ? Duration.ZERO : last.duration());
  }

  /** The last attempt that stops the run; a later success does not undo it. */
  @Nullable StepFinished stopping(String step) {
    return outcomes.getOrDefault(step, List.of()).stream()
        .filter(attempt -> attempt.outcome().stops(run.gate()))
        .reduce((first, second) -> second)
        .orElse(null);
  }

  int count(String step) {
    return outcomes.getOrDefault(step, List.of()).size();
  }
}
