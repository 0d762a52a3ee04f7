package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Function;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.DeclaredRows;
import dev.gonogo.engine.sql.Mentions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which entries of {@code visible rows} a change to one table may concern: the table itself, and
 * all whose policies, definitions or queries lead to it, also through functions.
 *
 * <p>Told by the names that they mention: rather one too many than one too few.
 */
final class ConcernedRows {
  private final Application application;
  private final Catalog catalog;

  ConcernedRows(Application application, Catalog catalog) {
    this.application = application;
    this.catalog = catalog;
  }

  /** The names of the entries, in the order written. */
  Set<String> by(QualifiedName table) {
    Set<String> reached = new LinkedHashSet<>(Set.of(table.name()));
    Set<String> concerned = new LinkedHashSet<>();
    for (int before = -1; before != reached.size(); ) {
      before = reached.size();
      for (Function function : catalog.objects(Function.class)) {
        if (mentions(List.of(function.source()), reached)) {
          reached.add(function.name().name());
        }
      }
      for (DeclaredRows rows : application.rows().values()) {
        if (isConcerned(rows, reached)) {
          concerned.add(rows.name());
          rows.query().ifPresentOrElse(query -> {}, () -> reached.add(name(rows).name()));
        }
      }
    }
    return concerned;
  }

  private boolean isConcerned(DeclaredRows rows, Set<String> reached) {
    if (rows.query().isPresent()) {
      return mentions(List.of(rows.query().get()), reached);
    }
    return reached.contains(name(rows).name()) || mentions(expressions(name(rows)), reached);
  }

  private List<String> expressions(QualifiedName name) {
    List<String> expressions = new ArrayList<>();
    catalog.policies(name).forEach(policy -> expressions.addAll(policy.expressions()));
    catalog.table(name).map(Table::definition).ifPresent(expressions::add);
    return expressions;
  }

  private static boolean mentions(List<String> sql, Set<String> names) {
    return Mentions.in(sql).names().stream().anyMatch(names::contains);
  }

  private static QualifiedName name(DeclaredRows rows) {
    return QualifiedName.parse(rows.name());
  }
}
