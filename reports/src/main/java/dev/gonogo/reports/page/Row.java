package dev.gonogo.reports.page;

import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.Sha256;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.reports.recorded.LineAfterStep;
import dev.gonogo.reports.recorded.RecordedLine;
import dev.gonogo.reports.recorded.Rehearsed;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the document, or one other step, and what came of it.
 *
 * @param outcomes its steps in order; several where the line is checked after each step of a phase
 * @param rehearsed what the rehearsal said of the line; empty where it stands beside nothing
 */
record Row(List<Judged> outcomes, Optional<Rehearsed> rehearsed) {
  /** As many digits as keep the rows of a page apart. */
  private static final int ANCHOR = 12;

  private static final Comparator<Judged> GRAVEST_FIRST =
      Comparator.comparing(Judged::status, RecordedLine.GRAVEST_FIRST);

  Row {
    outcomes = List.copyOf(outcomes);
  }

  /** The step that stands for the row. */
  PlannedStep first() {
    return outcomes.get(0).planned();
  }

  boolean isLine() {
    return first().kind() == StepKind.ITEM;
  }

  /** The gravest outcome. */
  Judged gravest() {
    return Collections.min(outcomes, GRAVEST_FIRST);
  }

  /** The status that counts; null where something of it was not run. */
  @Nullable Status status() {
    return gravest().status();
  }

  /** Whether the rehearsal said the opposite. */
  boolean isUnlikeRehearsal() {
    return rehearsed.filter(there -> there.contradicts(status())).isPresent();
  }

  boolean isOpen() {
    return outcomes.stream().anyMatch(Judged::isOpen);
  }

  /** The line itself: a line that is checked after each step names the step behind it. */
  String title() {
    String title = first().title();
    return isEachStep() ? LineAfterStep.of(title).line() : title;
  }

  boolean isEachStep() {
    return outcomes.size() > 1;
  }

  /** Where the row is on the page: the same in every run, so that an address can be sent around. */
  String anchor() {
    return anchor(first().id());
  }

  private static String anchor(String step) {
    return "item-" + Sha256.of(step).substring(0, ANCHOR);
  }
}
