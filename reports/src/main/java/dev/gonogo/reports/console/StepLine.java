package dev.gonogo.reports.console;

import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.SafeText;
import dev.gonogo.engine.evidence.Times;
import java.time.Duration;

/** Lays out the line of one step: its number, the time, the step, what came of it. */
final class StepLine {
  private static final int TIME = 9;
  private static final int SHORT_GROUP = 20;
  private static final int LEAST_TITLE = 40;
  private static final int USUAL_END = "passed (1 min 10 s)".length();
  private static final String GAP = "   ";
  private static final String INTO = " › ";
  private static final String RUNNING = GAP + "running";

  private final StepIndex steps;
  private final int width;
  private final int endOfTitles;

  StepLine(StepIndex steps, int width) {
    this.steps = steps;
    this.width = width;
    int longest = TextWidth.of(begin(steps.total(), "")) + steps.longestTitle();
    this.endOfTitles = Math.min(longest, width - GAP.length() - USUAL_END);
  }

  /**
   * The line of a step that has ended, under the heading of its group.
   *
   * @param end what came of it; never shortened, and in one column where the titles allow it
   */
  String ended(PlannedStep step, Duration elapsed, String end) {
    String begin = begin(step, elapsed);
    int beginning = TextWidth.of(begin);
    int room = width - beginning - GAP.length() - TextWidth.of(end);
    int left = Math.max(LEAST_TITLE, room);
    String title = TextWidth.shorten(SafeText.of(step.title()), left);
    return TextWidth.pad(begin + title, Math.min(beginning + left, endOfTitles)) + GAP + end;
  }

  /** The line that stands while a step runs; one column short, or a terminal would break it. */
  String running(PlannedStep step, Duration elapsed) {
    String begin = begin(step, elapsed);
    int left = width - 1 - TextWidth.of(begin) - RUNNING.length();
    return begin + withGroup(step, left) + RUNNING;
  }

  /** The line of steps that were not tried. */
  String of(QuietSteps quiet) {
    return TextWidth.shorten(begin(quiet.last(), "") + quiet.text(), width);
  }

  private String begin(PlannedStep step, Duration elapsed) {
    return begin(steps.number(step.id()), Times.text(elapsed));
  }

  /** {@code [ 3/71] 5.2 s}, up to the title. */
  private String begin(int number, String time) {
    String total = String.valueOf(steps.total());
    String count = right(String.valueOf(number), total.length());
    return "[%s/%s] %s  ".formatted(count, total, right(time, TIME));
  }

  /** The title is worth more than the name of the phase, which all its steps share. */
  private static String withGroup(PlannedStep step, int columns) {
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
