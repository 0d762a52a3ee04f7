package dev.gonogo.engine.rowsecurity;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.gonogo.engine.sql.Condition;
import dev.gonogo.engine.sql.Literal;
import dev.gonogo.engine.sql.SqlFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which columns of one table each role writes when it tries to. */
final class WritableColumns {
  private static final String QUERY = SqlFile.read(WritableColumns.class, "columns-for-roles.sql");

  private final Map<String, List<WritableColumn>> byRole;

  private WritableColumns(Map<String, List<WritableColumn>> byRole) {
    this.byRole = byRole;
  }

  static WritableColumns read(
      AskedRows table, Collection<String> roles, FoundRows.Superuser superuser) {
    String names = roles.stream().distinct().map(Literal::of).collect(joining(", "));
    Map<String, List<WritableColumn>> byRole = new LinkedHashMap<>();
    superuser
        .ask(QUERY.formatted(names, Literal.of(table.asked())))
        .forEach(
            row ->
                byRole
                    .computeIfAbsent(requireNonNull(row.get(0)), role -> new ArrayList<>())
                    .add(column(row)));
    return new WritableColumns(byRole);
  }

  private static WritableColumn column(List<@Nullable String> row) {
    return new WritableColumn(
        requireNonNull(row.get(1)),
        "t".equals(row.get(2)),
        "t".equals(row.get(3)),
        "t".equals(row.get(4)),
        "t".equals(row.get(5)));
  }

  /**
   * Those to which a role gives values in a copy of a row: all, or those that it may where what is
   * left out does not decide whether it may insert the row.
   */
  List<String> inserted(String role, Condition allowed) {
    return those(of(role), WritableColumn::insert, allowed);
  }

  /** Those that a role takes over from another row, the columns of the key left out or not. */
  List<String> takenOver(String role, Condition allowed, Collection<String> without) {
    List<WritableColumn> columns =
        of(role).stream()
            .filter(column -> !column.numbered() && !without.contains(column.quoted()))
            .toList();
    return those(columns, WritableColumn::update, allowed);
  }

  /**
   * The one that a role changes; it is read too, and not of the key if possible. Empty where there
   * is none at all.
   */
  Optional<String> updated(String role, Collection<String> key) {
    return of(role).stream()
        .filter(column -> !column.numbered())
        .min(
            comparing((WritableColumn column) -> !column.update())
                .thenComparing(column -> !column.select())
                .thenComparing(column -> key.contains(column.quoted())))
        .map(WritableColumn::quoted);
  }

  private static List<String> those(
      List<WritableColumn> columns, Predicate<WritableColumn> may, Condition allowed) {
    boolean decided =
        columns.stream().anyMatch(column -> !may.test(column) && column.isIn(allowed));
    boolean none = columns.stream().noneMatch(may);
    return columns.stream()
        .filter(column -> decided || none || may.test(column))
        .map(WritableColumn::quoted)
        .toList();
  }

  private List<WritableColumn> of(String role) {
    return byRole.getOrDefault(role, List.of());
  }
}
