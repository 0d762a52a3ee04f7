package dev.gonogo.engine.rowsecurity;

import static java.util.Objects.requireNonNull;

import dev.gonogo.engine.database.ReadOnlyTransaction;
import dev.gonogo.engine.sql.Condition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much of a table each actor should see, read by somebody who sees every row.
 *
 * @param all how many rows there are
 * @param byActor what each condition allows
 */
record AllowedRows(long all, Map<String, Totals> byActor) {

  static AllowedRows read(
      Map<String, Condition> conditions, RowQueries queries, ReadOnlyTransaction transaction) {
    List<@Nullable String> row =
        transaction.query(queries.allowed(conditions.values())).rows().get(0);
    Map<String, Totals> byActor = new LinkedHashMap<>();
    int column = 1;
    for (String actor : conditions.keySet()) {
      byActor.put(actor, Totals.at(column, row));
      column += 2;
    }
    return new AllowedRows(Long.parseLong(requireNonNull(row.get(0))), byActor);
  }

  Totals of(String actor) {
    return byActor.getOrDefault(actor, Totals.NOTHING);
  }
}
