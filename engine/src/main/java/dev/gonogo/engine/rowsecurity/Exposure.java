package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.database.Actor;
import dev.gonogo.engine.sql.Literal;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A variation in which somebody sees a row that it must not, or does not see one that it should.
 *
 * @param verb what happens: {@code see}, {@code not see} or {@code get an error for}
 * @param row the row
 * @param query what is asked
 */
record Exposure(Variation variation, String verb, VariedRow row, Actor actor, String query) {

  /** For people, with the changes that it takes. */
  String inWords() {
    String should = verb.equals("see") ? "must not see" : "should see";
    String where =
        variation.changes().isEmpty()
            ? "as the rows are"
            : "if "
                + variation.changes().stream()
                    .map(Change::toString)
                    .collect(Collectors.joining(" and "));
    return "%s would %s row %s of %s, which it %s, %s"
        .formatted(variation.actor(), verb, row.key(), row.name(), should, where);
  }

  /** What anybody can run to see it, on a copy. */
  String sql() {
    StringBuilder sql = new StringBuilder("BEGIN;\n");
    variation.changes().forEach(change -> sql.append(change.sql()).append(";\n"));
    for (Map.Entry<String, String> setting : actor.settings().entrySet()) {
      sql.append(
          "SELECT set_config(%s, %s, true);\n"
              .formatted(Literal.of(setting.getKey()), Literal.of(setting.getValue())));
    }
    sql.append("SELECT set_config('role', %s, true);\n".formatted(Literal.of(actor.role())));
    sql.append(query).append(";\n");
    return sql.append("ROLLBACK;").toString();
  }
}
