package dev.gonogo.engine.command;

import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.SafeText;
import dev.gonogo.engine.plan.Step;

/**
 * A line that somebody signs.
 *
 * @param item its step
 * @param role who signs it
 */
record SignableLine(Step.Item item, String role) {

  /** Whether any heading above it is this one, or begins so. */
  boolean isUnder(String heading) {
    return item.headings().stream().anyMatch(above -> above.startsWith(heading));
  }

  /** {@code checklist.md:20 Go through every SQL script}. */
  String text() {
    PlannedStep planned = item.planned();
    return "  %s  %s".formatted(SafeText.of(planned.source()), SafeText.of(planned.title()));
  }
}
