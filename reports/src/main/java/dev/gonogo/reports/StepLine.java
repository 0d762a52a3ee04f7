package dev.gonogo.reports;

import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.Times;
import java.time.Duration;

/** Lays out the line of one step: its number, the time, the phase, the step, what came of it. */
final class StepLine {
  private static final int TIME = 9;
  private static final int SHORT_GROUP = 20;
  private static final int LEAST_LABEL = 40;
  private static final String GAP = "   ";
  private static final String INTO = " › ";

  private final StepIndex steps;
  private final int width;

  StepLine(StepIndex steps, int width) {
    this.steps = steps;
    this.width = width;
  }

  /** The columns that a line should not exceed. */
  int width() {
    return width;
  }

  /** {@code [ 3/71]}. */
  String count(int number) {
    String total = String.valueOf(steps.total());
    return "[%s/%s]".formatted(right(String.valueOf(number), total.length()), total);
  }

  /** The whole line; what comes at its end is never shortened. */
  String of(PlannedStep step, Duration elapsed, String end) {
    String begin = count(steps.number(step.id())) + " " + right(Times.text(elapsed), TIME) + "  ";
    int left = width - TextWidth.of(begin) - GAP.length() - TextWidth.of(end);
    return begin + label(step, Math.max(LEAST_LABEL, left)) + GAP + end;
  }

  /** The title is worth more than the name of the phase, which all its steps share. */
  private static String label(PlannedStep step, int columns) {
    String title = SafeText.of(step.title());
    if (step.group() == null || step.group().isEmpty()) {
      return TextWidth.shorten(title, columns);
    }
    String group = SafeText.of(step.group());
    String whole = group + INTO + title;
    return TextWidth.of(whole) <= columns
        ? whole
        : TextWidth.shorten(TextWidth.shorten(group, SHORT_GROUP) + INTO + title, columns);
  }

  private static String right(String text, int columns) {
    return " ".repeat(Math.max(0, columns - text.length())) + text;
  }
}
