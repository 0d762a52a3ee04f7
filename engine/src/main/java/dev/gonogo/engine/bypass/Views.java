package dev.gonogo.engine.bypass;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.catalog.TableKind;
import dev.gonogo.engine.sql.SqlFile;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which views read what, through other views too. */
final class Views {
  private static final String DEPENDENCIES = SqlFile.read(Views.class, "view-dependencies.sql");

  /** Every way to write true that PostgreSQL keeps as it was written. */
  private static final Set<String> TRUE =
      Set.of("t", "tr", "tru", "true", "y", "ye", "yes", "on", "1");

  private static final String INVOKER = "security_invoker=";

  private final Catalog catalog;
  private final Map<QualifiedName, List<QualifiedName>> reads;

  private Views(Catalog catalog, Map<QualifiedName, List<QualifiedName>> reads) {
    this.catalog = catalog;
    this.reads = reads;
  }

  static Views of(Situation situation) {
    return new Views(
        situation.catalog(),
        WholeAnswer.of(DEPENDENCIES, situation.trial().database()).stream()
            .collect(
                groupingBy(
                    row -> new QualifiedName(row.get(0), row.get(1)),
                    mapping(row -> new QualifiedName(row.get(2), row.get(3)), toList()))));
  }

  /** Views and materialized views, members of extensions left out. */
  List<Table> all() {
    return catalog.objects(Table.class).stream().filter(one -> one.kind().isView()).toList();
  }

  /** What a view reads itself. */
  List<Table> readBy(Table view) {
    return reads.getOrDefault(view.name(), List.of()).stream()
        .flatMap(name -> catalog.table(name).stream())
        .toList();
  }

  /**
   * A view, then those that it reads, and those that these read; what is in a materialized one is
   * not asked anew.
   */
  List<Table> asked(Table view) {
    return reached(view, one -> one.kind() == TableKind.VIEW);
  }

  /**
   * Every table that is read as the owner of a view, by every view that it can be asked through.
   */
  List<OwnersView.Use> uses() {
    return all().stream()
        .filter(entry -> entry.kind() == TableKind.VIEW)
        .flatMap(
            entry ->
                asked(entry).stream()
                    .filter(view -> view.kind() == TableKind.VIEW && !isInvoker(view))
                    .flatMap(
                        view ->
                            readBy(view).stream()
                                .map(table -> new OwnersView.Use(entry, view, table))))
        .toList();
  }

  /** Whatever is in a view, directly or not. */
  List<Table> within(Table view) {
    return reached(view, one -> one.kind().isView());
  }

  private List<Table> reached(Table start, Predicate<Table> isOpened) {
    Map<QualifiedName, Table> found = new LinkedHashMap<>(Map.of(start.name(), start));
    ArrayDeque<Table> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      for (Table next : readBy(open.remove())) {
        if (found.putIfAbsent(next.name(), next) == null && isOpened.test(next)) {
          open.add(next);
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** Whether a view reads as whoever asks it; before 15 none does. */
  private static boolean isInvoker(Table view) {
    return view.options().stream()
        .filter(option -> option.startsWith(INVOKER))
        .anyMatch(
            option -> TRUE.contains(option.substring(INVOKER.length()).toLowerCase(Locale.ROOT)));
  }
}
