package dev.gonogo.reports.page;

import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.Sha256;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.reports.recorded.LineAfterStep;
import dev.gonogo.reports.recorded.RecordedLine;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the document, or one other step, and what came of it at every target.
 *
 * @param outcomes for each target its steps in order; several where the line is checked after each
 *     step of a phase, none where the target does not know it
 */
record Row(List<List<Judged>> outcomes) {
  /** As many digits as keep the rows of a page apart. */
  private static final int ANCHOR = 12;

  private static final Comparator<Judged> GRAVEST_FIRST =
      Comparator.comparing(Judged::status, RecordedLine.GRAVEST_FIRST);

  Row {
    outcomes = outcomes.stream().map(List::copyOf).toList();
  }

  /** The step that stands for the row: of the first target that knows it, the first. */
  PlannedStep first() {
    return outcomes.stream().flatMap(List::stream).findFirst().orElseThrow().planned();
  }

  boolean isLine() {
    return first().kind() == StepKind.ITEM;
  }

  /** The gravest outcome at a target; null where the target does not know the row. */
  @Nullable Judged gravest(int target) {
    return outcomes.get(target).stream().min(GRAVEST_FIRST).orElse(null);
  }

  /** The status at each target; more than one where targets differ. */
  Set<@Nullable Status> statuses() {
    Set<@Nullable Status> statuses = new LinkedHashSet<>();
    for (int target = 0; target < outcomes.size(); target++) {
      Judged gravest = gravest(target);
      if (gravest != null) {
        statuses.add(gravest.status());
      }
    }
    return statuses;
  }

  boolean isOpen() {
    return outcomes.stream().flatMap(List::stream).anyMatch(Judged::isOpen);
  }

  /** The line itself: a line that is checked after each step names the step behind it. */
  String title() {
    String title = first().title();
    return isEachStep() ? LineAfterStep.of(title).line() : title;
  }

  boolean isEachStep() {
    return outcomes.stream().anyMatch(steps -> steps.size() > 1);
  }

  /** Where the row is on the page: the same in every run, so that an address can be sent around. */
  String anchor() {
    return anchor(first().id());
  }

  private static String anchor(String step) {
    return "item-" + Sha256.of(step).substring(0, ANCHOR);
  }
}
