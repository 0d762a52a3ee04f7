package dev.gonogo.engine.plan;

import dev.gonogo.engine.spec.ChangeableRows;
import dev.gonogo.engine.spec.VisibleRows;
import dev.gonogo.engine.sql.Condition;
import dev.gonogo.engine.yaml.Position;
import dev.gonogo.engine.yaml.Problems;
import dev.gonogo.engine.yaml.Suggestion;
import dev.gonogo.engine.yaml.Text;
import java.util.List;
import java.util.Map;

/** Checks who is said to see and change which rows: that everybody is meant, and is known. */
final class RowsReader {
  private final SpecParts parts;
  private final Problems problems;

  RowsReader(SpecParts parts, Problems problems) {
    this.parts = parts;
    this.problems = problems;
  }

  void read() {
    parts.visibleRows().forEach(this::visible);
    parts.changeableRows().forEach(this::changeable);
  }

  /** Checks a name that a check uses: an entry of {@code visible rows}, or {@code all} of them. */
  void name(String name, Position position) {
    List<String> declared = parts.visibleRows().keySet().stream().map(Text::value).toList();
    if (declared.isEmpty()) {
      problems.add(
          position,
          "nothing says who sees which rows. Declare it under \"visible rows\", such as"
              + " \"reservations: { student: student_id = :me, others: none }\"");
    } else if (!name.equals("all") && !declared.contains(name)) {
      problems.add(
          position,
          "\"%s\" is not declared. Declared under \"visible rows\": %s, or all of them: all%s"
              .formatted(
                  name,
                  String.join(", ", declared),
                  Suggestion.nearest(name, declared)
                      .map(". Did you mean \"%s\"?"::formatted)
                      .orElse("")));
    }
  }

  private void visible(Text table, VisibleRows rows) {
    rows.actors().keySet().stream()
        .filter(actor -> !actor.value().equals(VisibleRows.OTHERS))
        .forEach(this::actor);
    List<String> forgotten =
        parts.actors().keySet().stream().sorted().filter(a -> rows.of(a).isEmpty()).toList();
    if (!forgotten.isEmpty()) {
      problems.add(
          table.position(),
          "\"%s\" does not say which rows %s may see. Write a condition, all or none, or \"others: none\""
              .formatted(table, String.join(", ", forgotten)));
    }
    rows.actors().forEach(this::condition);
  }

  private void changeable(Text table, Map<Text, ChangeableRows> actors) {
    if (!parts.visibleRows().containsKey(table)) {
      problems.add(
          table.position(),
          "\"%s\" is not under \"visible rows\". Say there who sees its rows: nobody changes what nobody sees"
              .formatted(table));
    }
    actors.forEach(
        (actor, rows) -> {
          actor(actor);
          rows.conditions().forEach(condition -> condition(actor, condition));
        });
  }

  private void actor(Text name) {
    new DeclaredNames("actor", "actors", parts.actors().keySet(), problems)
        .require(name.value(), name.position());
  }

  private void condition(Text actor, Text written) {
    try {
      Condition condition = new Condition(written.value());
      boolean known = parts.actors().getOrDefault(actor.value(), true);
      if (condition.namesMe() && !known) {
        problems.add(
            written.position(),
            "\":me\" stands for who %s is, which is not said. Write \"me: <id>\" under \"actors\""
                .formatted(actor));
      }
    } catch (IllegalArgumentException notACondition) {
      problems.add(written.position(), String.valueOf(notACondition.getMessage()));
    }
  }
}
