package dev.gonogo.reports.page;

import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.evidence.Verdict.Item;
import dev.gonogo.reports.recorded.RecordedRun;
import dev.gonogo.reports.recorded.RecordedStep;
import dev.gonogo.reports.recorded.TargetName;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One run with its steps as the verdict judged them.
 *
 * @param run the run
 * @param steps every step of the plan but the verdict by its id, in the order of the plan
 */
record JudgedRun(RecordedRun run, Map<String, Judged> steps) {

  static JudgedRun of(RecordedRun run) {
    Map<String, Item> items =
        run.verdict().items().stream()
            .collect(Collectors.toMap(Item::id, Function.identity(), (first, second) -> first));
    Map<String, Judged> steps = new LinkedHashMap<>();
    for (RecordedStep step : run.steps()) {
      PlannedStep planned = step.planned();
      if (planned.kind() != StepKind.VERDICT) {
        steps.put(planned.id(), judged(step, items.get(planned.id())));
      }
    }
    return new JudgedRun(run, steps);
  }

  /** A step that the verdict does not know was recorded by a run before: it says nothing now. */
  private static Judged judged(RecordedStep step, @Nullable Item item) {
    PlannedStep planned = step.planned();
    return item == null
        ? new Judged(new RecordedStep(planned, List.of()), notRun(planned))
        : new Judged(step, item);
  }

  private static Item notRun(PlannedStep step) {
    return new Item(
        step.id(),
        step.kind(),
        step.group(),
        step.title(),
        step.file(),
        step.line(),
        null,
        "not run",
        Duration.ZERO,
        step.signer(),
        step.due());
  }

  Verdict verdict() {
    return run.verdict();
  }

  /** What it was on and when, in words. */
  String target() {
    return TargetName.of(run.started().target());
  }

  /** The title of a step, for messages that name its id; the id itself where it is not known. */
  String title(String id) {
    Judged step = steps.get(id);
    return step == null ? id : step.planned().title();
  }
}
