package dev.gonogo.engine.rowsecurity;

import static java.util.stream.Collectors.joining;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.check.DeclaredRows;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.guard.SingleQuery;
import java.util.List;
import java.util.Optional;

/**
 * The rows of one table, view or query as SQL: what is asked, what holds the truth, and what tells
 * rows apart.
 *
 * @param name for people
 * @param asked what stands behind FROM for an actor
 * @param truth what stands behind FROM for somebody who sees everything
 * @param key the columns that tell rows apart, as SQL writes them; never empty
 */
record AskedRows(String name, String asked, String truth, List<String> key) {

  AskedRows {
    key = List.copyOf(key);
  }

  /** The SQL of an entry; empty where it has none, which the judgement then says. */
  static Optional<AskedRows> of(DeclaredRows rows, Catalog catalog, Judgement judgement) {
    if (rows.query().isPresent()) {
      String query = "(\n" + SingleQuery.of(rows.query().get()).text() + "\n) as asked";
      return key(rows, Optional.empty(), catalog, judgement)
          .map(key -> new AskedRows(rows.name(), query, truth(rows, query), key));
    }
    QualifiedName table = QualifiedName.parse(rows.name());
    if (catalog.table(table).isEmpty()) {
      judgement.found("table %s is missing".formatted(table));
      return Optional.empty();
    }
    return key(rows, Optional.of(table), catalog, judgement)
        .map(
            key ->
                new AskedRows(table.toString(), table.inFull(), truth(rows, table.inFull()), key));
  }

  /** Whether an entry is of a table, whose rows can be changed. */
  static boolean isTable(DeclaredRows rows, Catalog catalog) {
    return rows.query().isEmpty()
        && catalog
            .table(QualifiedName.parse(rows.name()))
            .filter(table -> table.kind().isTable())
            .isPresent();
  }

  private static String truth(DeclaredRows rows, String asked) {
    return rows.truth().map(table -> QualifiedName.parse(table).inFull()).orElse(asked);
  }

  private static Optional<List<String>> key(
      DeclaredRows rows, Optional<QualifiedName> table, Catalog catalog, Judgement judgement) {
    if (!rows.key().isEmpty()) {
      return Optional.of(rows.key());
    }
    Optional<List<String>> primary = table.flatMap(catalog::primaryKey);
    if (primary.isEmpty()) {
      judgement.broken(
          "%s has no primary key, so its rows cannot be told apart. Write the columns that do under \"visible rows\": %s: { key: [<column>, …], … }"
              .formatted(table.map(QualifiedName::toString).orElse(rows.name()), rows.name()));
    }
    return primary;
  }

  /** A number for each row, the same wherever the same key is read. */
  String hash() {
    String text = key.size() == 1 ? "concat(%s)" : "row(%s)::text";
    return "hashtextextended(%s collate \"C\", 0)".formatted(text.formatted(columns()));
  }

  /** The key for people: {@code 17}, or {@code (7, a)}. */
  String keyInWords() {
    String values = key.stream().map(column -> column + "::text").collect(joining(", "));
    return key.size() == 1 ? values : "'(' || concat_ws(', ', %s) || ')'".formatted(values);
  }

  /** The columns of the key, separated by commas. */
  String columns() {
    return String.join(", ", key);
  }
}
