package dev.gonogo.reports.page;

import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.StepKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands under one heading of the document, or belongs to one phase.
 *
 * @param name the heading; null where there is none
 * @param rows its lines in the document's order, then its other steps in the order of the plan
 */
record Group(@Nullable String name, List<Row> rows) {

  Group {
    rows = List.copyOf(rows);
  }

  /** The groups in the document's order; what is before it and after it stands where it ran. */
  static List<Group> of(List<Row> rows, @Nullable String document) {
    List<Row> sorted = new ArrayList<>(rows);
    sorted.sort(
        Comparator.<Row>comparingInt(row -> place(row.first(), document))
            .thenComparing(row -> row.first().file().equals(document) ? row.first().line() : 0));
    List<Group> groups = new ArrayList<>();
    List<Row> same = new ArrayList<>();
    for (Row row : sorted) {
      if (!same.isEmpty() && !Objects.equals(same.get(0).first().group(), row.first().group())) {
        groups.add(group(same));
        same.clear();
      }
      same.add(row);
    }
    if (!same.isEmpty()) {
      groups.add(group(same));
    }
    return groups;
  }

  String title() {
    boolean lines = rows.get(0).isLine();
    return name == null ? (lines ? "Without a heading" : "Before the checklist") : name;
  }

  private static Group group(List<Row> rows) {
    List<Row> linesFirst = new ArrayList<>(rows);
    linesFirst.sort(Comparator.comparing(row -> row.isLine() ? 0 : 1));
    return new Group(rows.get(0).first().group(), linesFirst);
  }

  private static int place(PlannedStep step, @Nullable String document) {
    if (step.file().equals(document)) {
      return 1;
    }
    return step.group() == null || step.kind() == StepKind.READ ? 0 : 2;
  }
}
