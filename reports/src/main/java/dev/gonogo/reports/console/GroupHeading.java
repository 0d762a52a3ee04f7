package dev.gonogo.reports.console;

import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.SafeText;
import java.util.List;
import java.util.Objects;

/** The phase or heading that steps belong to, printed once, where the first of them is told. */
final class GroupHeading {
  private final int width;
  private String announced = "";

  GroupHeading(int width) {
    this.width = width;
  }

  /** What stands above the line of a step: nothing where the step before was of the same group. */
  List<String> above(PlannedStep step) {
    String group = Objects.requireNonNullElse(step.group(), "");
    if (group.equals(announced)) {
      return List.of();
    }
    announced = group;
    return group.isEmpty()
        ? List.of("")
        : List.of("", TextWidth.shorten(SafeText.of(group), width));
  }
}
