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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody who knows the truth has to read: the keys of rows, what conditions mention, and
 * what queries do that nobody else asks.
 */
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
      tables(mentioned, catalog).forEach(table -> add(table, mentioned, catalog, needed));
    }
    return needed;
  }

  /** The same with the columns that these queries read, by the names in them. */
  public static Map<QualifiedName, Set<String>> of(
      Collection<DeclaredRows> declared, Collection<String> queries, Catalog catalog) {
    Map<QualifiedName, Set<String>> needed = of(declared, catalog);
    for (String query : queries) {
      Set<String> mentioned = Mentions.in(List.of(query)).names();
      boolean all = SelectedColumns.areAllIn(query);
      tables(mentioned, catalog)
          .forEach(table -> add(table, all ? names(table, catalog) : mentioned, catalog, needed));
    }
    return needed;
  }

  private static Stream<QualifiedName> tables(Set<String> mentioned, Catalog catalog) {
    return catalog.objects(Table.class).stream()
        .map(Table::name)
        .filter(table -> mentioned.contains(table.name()));
  }

  private static Set<String> names(QualifiedName table, Catalog catalog) {
    return catalog.columns(table).stream().map(Column::name).collect(Collectors.toSet());
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
