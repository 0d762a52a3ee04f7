package dev.gonogo.engine.evidence;

import dev.gonogo.engine.evidence.Verdict.Acceptance;
import dev.gonogo.engine.evidence.Verdict.Item;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The records of a run, by step: every step can have been tried several times. */
record Attempts(
    RunStarted run,
    @Nullable ServerFound server,
    List<AcceptanceRead> accepted,
    Map<String, List<StepFinished>> outcomes) {

  static Attempts of(List<EvidenceRecord> records) {
    RunStarted run = null;
    ServerFound server = null;
    Set<AcceptanceRead> accepted = new LinkedHashSet<>();
    Map<String, List<StepFinished>> outcomes = new HashMap<>();
    for (EvidenceRecord record : records) {
      if (record instanceof RunStarted started) {
        run = started;
      } else if (record instanceof ServerFound found) {
        server = found;
      } else if (record instanceof AcceptanceRead acceptance) {
        accepted.add(acceptance);
      } else if (record instanceof StepFinished step) {
        outcomes.computeIfAbsent(step.step(), id -> new ArrayList<>()).add(step);
      }
    }
    if (run == null) {
      throw new IllegalArgumentException("evidence without the start of a run");
    }
    return new Attempts(run, server, List.copyOf(accepted), outcomes);
  }

  List<Item> items() {
    return run.plan().stream()
        .filter(step -> step.kind() != StepKind.VERDICT)
        .map(this::item)
        .toList();
  }

  private Item item(PlannedStep step) {
    StepFinished counts = counting(step.id());
    return new Item(
        step.id(),
        step.kind(),
        step.group(),
        step.title(),
        step.file(),
        step.line(),
        counts == null ? null : counts.outcome().status(),
        counts == null ? "not run" : message(counts),
        counts == null ? Duration.ZERO : counts.duration(),
        step.signer(),
        step.due());
  }

  /** What was accepted, and the steps with exactly that finding, in the order of the plan. */
  List<Acceptance> acceptances() {
    Map<String, List<String>> found = new HashMap<>();
    for (PlannedStep step : run.plan()) {
      StepFinished counts = counting(step.id());
      if (counts != null) {
        counts.outcome().findings().stream()
            .map(Finding::text)
            .distinct()
            .forEach(text -> found.computeIfAbsent(text, any -> new ArrayList<>()).add(step.id()));
      }
    }
    return accepted.stream()
        .map(read -> new Acceptance(read, found.getOrDefault(read.what(), List.of())))
        .toList();
  }

  /** The attempt that a step is judged by: the last that stops the run, else the last. */
  private @Nullable StepFinished counting(String step) {
    StepFinished stopping = stopping(step);
    return stopping == null ? last(step) : stopping;
  }

  private @Nullable StepFinished last(String step) {
    List<StepFinished> attempts = outcomes.getOrDefault(step, List.of());
    return attempts.isEmpty() ? null : attempts.get(attempts.size() - 1);
  }

  private String message(StepFinished counts) {
    String message = counts.outcome().message();
    int attempts = outcomes.getOrDefault(counts.step(), List.of()).size();
    return counts.equals(last(counts.step()))
        ? message
        : "flaky, %d attempts: %s".formatted(attempts, message);
  }

  /** The last attempt that stops the run; a later success does not undo it. */
  @Nullable StepFinished stopping(String step) {
    return outcomes.getOrDefault(step, List.of()).stream()
        .filter(attempt -> attempt.outcome().stops(run.gate()))
        .reduce((first, second) -> second)
        .orElse(null);
  }
}
