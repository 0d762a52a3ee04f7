package dev.gonogo.engine.builtin;

import dev.gonogo.engine.database.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a diagnostic found.
 *
 * @param values by column
 */
record HealthRow(Map<String, String> values) {
  private static final Pattern COLUMN = Pattern.compile("\\{(\\w+)}");

  /** The library lists several indexes as {@code idx=a, size=8192; idx=b, size=8192}. */
  private static final Pattern SIZE = Pattern.compile(", size=\\d+");

  private static final List<String> NAMES =
      List.of(
          "table_name",
          "index_name",
          "constraint_name",
          "duplicate_constraint_name",
          "object_name");

  HealthRow {
    values = Map.copyOf(values);
  }

  static List<HealthRow> of(Rows rows) {
    List<HealthRow> found = new ArrayList<>();
    for (List<@Nullable String> row : rows.rows()) {
      Map<String, String> values = new HashMap<>();
      for (int i = 0; i < row.size(); i++) {
        values.put(rows.columns().get(i), written(String.valueOf(row.get(i))));
      }
      found.add(new HealthRow(values));
    }
    return found;
  }

  private static String written(String value) {
    return SIZE.matcher(value).find()
        ? SIZE.matcher(value).replaceAll("").replace("idx=", "").replace(";", ",")
        : value;
  }

  /** The sentence with the values of this row. */
  String in(String sentence) {
    return COLUMN
        .matcher(sentence)
        .replaceAll(column -> Matcher.quoteReplacement(values.getOrDefault(column.group(1), "?")));
  }

  /** Every name by which this can be left out, as SQL writes it. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    NAMES.stream().filter(values::containsKey).map(values::get).forEach(names::add);
    if (values.containsKey("column_name")) {
      names.add(values.get("table_name") + "." + values.get("column_name"));
    }
    for (String list : List.of("duplicated_indexes", "intersected_indexes")) {
      if (values.containsKey(list)) {
        names.addAll(List.of(values.get(list).split(", ")));
      }
    }
    return names;
  }
}
