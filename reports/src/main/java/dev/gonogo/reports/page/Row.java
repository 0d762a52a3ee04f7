package dev.gonogo.reports.page;

import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the document, or one other step, and what came of it at every target.
 *
 * @param outcomes for each target its steps in order; several where the line is checked after each
 *     step of a phase, none where the target does not know it
 */
record Row(List<List<Judged>> outcomes) {
  /** What was not run at all cannot stand behind what was: as the verdict counts lines. */
  private static final Comparator<Judged> GRAVEST_FIRST =
      Comparator.comparing(Judged::status, Comparator.nullsFirst(Comparator.naturalOrder()));

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

  boolean isOpen() {
    return outcomes.stream().flatMap(List::stream).anyMatch(Judged::isOpen);
  }

  boolean has(int target, @Nullable Status status) {
    Judged gravest = gravest(target);
    return gravest != null && gravest.status() == status;
  }

  /** The line itself: a line that is checked after each step names the step behind it. */
  String title() {
    String title = first().title();
    int step = title.lastIndexOf(" (");
    return isEachStep() && step > 0 ? title.substring(0, step) : title;
  }

  /** What follows the title for one of several steps: {@code users}. */
  String stepOf(Judged outcome) {
    String title = outcome.planned().title();
    String whole = title();
    return title.startsWith(whole + " (") && title.endsWith(")")
        ? title.substring(whole.length() + 2, title.length() - 1)
        : title;
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
