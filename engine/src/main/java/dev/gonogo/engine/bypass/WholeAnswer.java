package dev.gonogo.engine.bypass;

import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.database.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All rows of a query about the catalog, whose columns are never null, however many there are. */
final class WholeAnswer {
  private static final String PAGE = "select * from (\n%s\n) as answer offset %d limit %d";

  private WholeAnswer() {}

  /** Asks page by page; the query says its order. */
  static List<List<String>> of(String query, ReadOnlyDatabase database) {
    List<List<String>> all = new ArrayList<>();
    Rows page;
    do {
      page = database.query(PAGE.formatted(query, all.size(), ReadOnlyDatabase.ROW_LIMIT));
      page.rows().stream().map(WholeAnswer::present).forEach(all::add);
    } while (page.rows().size() == ReadOnlyDatabase.ROW_LIMIT);
    return all;
  }

  private static List<String> present(List<@Nullable String> row) {
    List<String> present = new ArrayList<>();
    for (String value : row) {
      present.add(Objects.requireNonNull(value));
    }
    return present;
  }
}
