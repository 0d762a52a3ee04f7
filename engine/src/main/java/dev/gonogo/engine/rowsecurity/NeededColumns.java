package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Column;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.check.DeclaredRows;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.sql.Condition;
import dev.gonogo.engine.sql.Mentions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What somebody who knows the truth has to read: the keys of rows, and what conditions mention. */
public final class NeededColumns {
  private NeededColumns() {}

  /**
   * The columns of each table or view that the truth about these rows is read from, and of those
   * that conditions look into; rather too many than too few, since a name may also be that of
   * something else.
   */
  public static Map<QualifiedName, Set<String>> of(
      Collection<DeclaredRows> declared, Catalog catalog) {
    Map<QualifiedName, Set<String>> needed = new LinkedHashMap<>();
    for (DeclaredRows rows : declared) {
      Set<String> mentioned =
          new LinkedHashSet<>(
              Mentions.in(rows.written().values().stream().map(Condition::sql).toList()).names());
      AskedRows.of(rows, catalog, new Judgement())
          .ifPresent(asked -> mentioned.addAll(Mentions.in(asked.key()).names()));
      if (rows.query().isEmpty() || rows.truth().isPresent()) {
        add(QualifiedName.parse(rows.truth().orElse(rows.name())), mentioned, catalog, needed);
      }
      catalog.objects(Table.class).stream()
          .map(Table::name)
          .filter(table -> mentioned.contains(table.name()))
          .forEach(table -> add(table, mentioned, catalog, needed));
    }
    return needed;
  }

  private static void add(
      QualifiedName table,
      Set<String> mentioned,
      Catalog catalog,
      Map<QualifiedName, Set<String>> needed) {
    Set<String> columns = needed.computeIfAbsent(table, any -> new LinkedHashSet<>());
    for (Column column : catalog.columns(table)) {
      if (mentioned.contains(column.name())) {
        columns.add(column.name());
      }
    }
  }
}
