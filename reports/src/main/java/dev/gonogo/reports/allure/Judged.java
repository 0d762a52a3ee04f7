package dev.gonogo.reports.allure;

import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.evidence.Verdict.Item;
import dev.gonogo.reports.recorded.RecordedRun;
import dev.gonogo.reports.recorded.RecordedStep;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a step counts as in its verdict, which need not be what its last attempt came to.
 *
 * @param status the status that counts
 * @param message what was found
 */
record Judged(Status status, String message) {

  /** Every step that has come to something; what was not run, nobody can show. */
  static Function<RecordedStep, Optional<Judged>> in(RecordedRun run) {
    Map<String, Item> items =
        run.verdict().items().stream().collect(Collectors.toMap(Item::id, Function.identity()));
    return step ->
        step.planned().kind() == StepKind.VERDICT
            ? verdict(run.verdict(), step)
            : item(items.get(step.planned().id()));
  }

  private static Optional<Judged> item(@Nullable Item item) {
    return item == null || item.status() == null
        ? Optional.empty()
        : Optional.of(new Judged(item.status(), item.message()));
  }

  /** A run that did not come to its end never came to this step either: that must be seen. */
  private static Optional<Judged> verdict(Verdict verdict, RecordedStep step) {
    if (!step.attempts().isEmpty()) {
      Outcome last = step.attempts().get(step.attempts().size() - 1).outcome();
      return Optional.of(new Judged(last.status(), last.message()));
    }
    return verdict.state().equals(Verdict.FINISHED)
        ? Optional.empty()
        : verdict.reasons().stream()
            .findFirst()
            .map(why -> new Judged(Status.BROKEN, verdict.word().text() + ": " + why.message()));
  }
}
