package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.sql.Condition;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A row to try something on: the first or the last by its key that a condition means.
 *
 * @param where what stands behind WHERE
 * @param last whether it is the last one
 */
record WantedRow(String where, boolean last) {

  /** Any row. */
  static final WantedRow ANY = new WantedRow("true", false);

  /** Two rows of which somebody may do as he likes. */
  static List<WantedRow> allowed(Condition allowed) {
    return allowed.isNone() ? List.of() : firstAndLast(allowed.sql());
  }

  /**
   * Two rows that somebody must leave alone. To change one, it has to be seen as a rule: so one is
   * a row that is seen, where there is one, else the policies for SELECT would hide what those for
   * changes let through.
   */
  static List<WantedRow> forbidden(Condition allowed, Condition visible) {
    if (allowed.isAll()) {
      return List.of();
    }
    String not = allowed.sql() + " is not true";
    if (visible.isAll() || visible.isNone() || visible.equals(allowed)) {
      return firstAndLast(not);
    }
    return List.of(
        new WantedRow(visible.sql() + " and " + not, false),
        new WantedRow(visible.sql() + " is not true and " + not, false));
  }

  private static List<WantedRow> firstAndLast(String where) {
    return List.of(new WantedRow(where, false), new WantedRow(where, true));
  }

  /** The query for it, which can be one of several; the first column is a number to know it by. */
  String query(int number, AskedRows rows) {
    // Named anew: what ORDER BY says would mean the text of the same name, and use no index.
    String values =
        IntStream.range(0, rows.key().size())
            .mapToObj(i -> ", %s::text as \"gonogo %d\"".formatted(rows.key().get(i), i))
            .collect(Collectors.joining());
    String order =
        rows.key().stream()
            .map(column -> last ? column + " desc" : column)
            .collect(Collectors.joining(", "));
    return "(select %d as \"gonogo\"%s from %s where %s order by %s limit 1)"
        .formatted(number, values, rows.truth(), where, order);
  }
}
