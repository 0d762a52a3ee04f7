package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.database.Attempt;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The statements that are tried on one table, and those that make the situation for them. */
final class AccessStatements {
  private static final String COPY = "pg_temp.gonogo_row";

  private final QualifiedName name;
  private final String table;
  private final String source;
  private final List<String> key;

  AccessStatements(QualifiedName name, AskedRows rows) {
    this.name = name;
    this.table = rows.asked();
    this.source = rows.truth();
    this.key = rows.key();
  }

  String select(KeyedRow row) {
    return "select 1 from %s where %s".formatted(table, row.where(key));
  }

  /** Gives a column the value that it has. */
  String update(KeyedRow row, String column) {
    return "update %1$s set %2$s = %2$s where %3$s".formatted(table, column, row.where(key));
  }

  String delete(KeyedRow row) {
    return "delete from %s where %s".formatted(table, row.where(key));
  }

  /** Leaves no other row to statements of those whom policies bind. */
  String onlyThis(KeyedRow row) {
    return "create policy gonogo_row on %s as restrictive using (%s)"
        .formatted(table, row.where(key));
  }

  /** Reads nothing, so that nobody asks whether the row is seen. */
  String deleteBlindly() {
    return "delete from " + table;
  }

  /** Reads nothing; a column that must not be null says so after the policies. */
  String updateBlindly(String column) {
    return "update %s set %s = null".formatted(table, column);
  }

  String truncate() {
    return "truncate " + table;
  }

  /** Puts the copy of a row back in. */
  String insert(List<String> columns) {
    String names = String.join(", ", columns);
    return "insert into %s (%s) overriding system value select %s from %s"
        .formatted(table, names, names, COPY);
  }

  /** Gives a row the values of the copy. */
  String takeOver(KeyedRow row, List<String> columns) {
    String names = String.join(", ", columns);
    return "update %s set (%s) = (select %s from %s) where %s"
        .formatted(table, names, names, COPY, row.where(key));
  }

  /**
   * Copies a row and takes it away, whatever refers to it.
   *
   * @return whether there is such a row to somebody who sees every row
   */
  boolean takeAway(KeyedRow row, Attempt attempt) {
    boolean copied = attempt.arrange(copy(row)) > 0;
    if (copied) {
      attempt.arrange(remove(row));
    }
    return copied;
  }

  /** To where everybody can read it. Triggers and rules stand still meanwhile. */
  private String copy(KeyedRow row) {
    return """
        set local session_replication_role = replica;
        create temporary table gonogo_row as select * from %1$s with no data;
        grant select on %2$s to public;
        insert into %2$s select * from %1$s where %3$s"""
        .formatted(source, COPY, row.where(key));
  }

  /** Then triggers and rules work again. */
  private String remove(KeyedRow row) {
    return "%s; set local session_replication_role = origin"
        .formatted("delete from %s where %s".formatted(source, row.where(key)));
  }

  /** Whether a row that took over these values of another would still be one of those allowed. */
  String staysAllowed(Handover handover, Collection<String> all, Collection<String> taken) {
    String values =
        all.stream()
            .map(column -> (taken.contains(column) ? "other." : "own.") + column)
            .collect(Collectors.joining(", "));
    return "select %s is true from (select %s from (%s) as own, (%s) as other) as %s"
        .formatted(
            handover.allowed().sql(),
            values,
            whole(handover.own()),
            whole(handover.other()),
            QualifiedName.quoted(name.name()));
  }

  private String whole(KeyedRow row) {
    return "select * from %s where %s".formatted(table, row.where(key));
  }
}
