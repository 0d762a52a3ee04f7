package dev.gonogo.reports.page;

import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.reports.recorded.LineAfterStep;
import dev.gonogo.reports.recorded.RecordedLine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
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
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] hash = sha256.digest(step.getBytes(StandardCharsets.UTF_8));
      return "item-" + HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
