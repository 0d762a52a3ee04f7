package dev.gonogo.reports;

import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.RunStarted;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.Times;
import java.time.Duration;

/** Lays out the line of one step: its number, the time, the phase, the step, what came of it. */
final class StepLine {
  private static final int TIME = 9;
  private static final int LEAST_GROUP = 20;
  private static final int LEAST_LABEL = 40;
  private static final String GAP = "   ";

  private final RunStarted run;
  private final int width;

  StepLine(RunStarted run, int width) {
    this.run = run;
    this.width = width;
  }

  /** The columns that a line should not exceed. */
  int width() {
    return width;
  }

  /** How many steps there are; the verdict is not counted, as in the verdict itself. */
  int total() {
    return (int) run.plan().stream().filter(step -> step.kind() != StepKind.VERDICT).count();
  }

  /** The place of a step in the plan, from 1. */
  int number(PlannedStep step) {
    return run.number(step.id());
  }

  /** {@code [ 3/71]}. */
  String count(int number) {
    String total = String.valueOf(total());
    return "[%s/%s]".formatted(right(String.valueOf(number), total.length()), total);
  }

  /** The whole line; what comes at its end is never shortened. */
  String of(PlannedStep step, Duration elapsed, String end) {
    String begin = count(number(step)) + " " + right(Times.text(elapsed), TIME) + "  ";
    int left = width - TextWidth.of(begin) - GAP.length() - TextWidth.of(end);
    return begin + label(step, Math.max(LEAST_LABEL, left)) + GAP + end;
  }

  /** The title is worth more than the name of the phase, which all its steps share. */
  private static String label(PlannedStep step, int columns) {
    String title = SafeText.of(step.title());
    String group = step.group();
    if (group == null || group.isEmpty()) {
      return TextWidth.shorten(title, columns);
    }
    int left = columns - TextWidth.of(title) - 3;
    String shortened = TextWidth.shorten(SafeText.of(group), Math.max(LEAST_GROUP, left));
    return TextWidth.shorten(shortened + " › " + title, columns);
  }

  private static String right(String text, int columns) {
    return " ".repeat(Math.max(0, columns - text.length())) + text;
  }
}
