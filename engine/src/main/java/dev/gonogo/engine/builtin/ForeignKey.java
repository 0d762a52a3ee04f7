package dev.gonogo.engine.builtin;

import static java.util.Objects.requireNonNull;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.database.Rows;
import dev.gonogo.engine.sql.SqlFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key (PostgreSQL manual, pg_constraint), and how to find rows that break it.
 *
 * @param parent the key of the partitioned table that it was made for; 0 for none
 * @param readable whether the login may read the columns of both tables
 * @param filtered whether row level security hides rows of one of them from the login
 * @param shown the columns that rows are named by: the primary key, or the referencing ones
 * @param orphans a query in parentheses: oid, number of rows, and at most five rows by {@code
 *     shown}
 */
record ForeignKey(
    long oid,
    long parent,
    QualifiedName table,
    String name,
    QualifiedName referenced,
    boolean validated,
    boolean enforced,
    boolean readable,
    boolean filtered,
    String shown,
    String orphans) {

  private static final String ALL = SqlFile.read(ForeignKey.class, "foreign-keys.sql");

  /** Every foreign key of the database, those of partitions among them. */
  static List<ForeignKey> all(ReadOnlyDatabase database) {
    List<ForeignKey> keys = new ArrayList<>();
    boolean more = true;
    while (more) {
      long after = keys.isEmpty() ? 0 : keys.get(keys.size() - 1).oid;
      Rows rows = database.query(ALL.replace(":after", Long.toString(after)));
      rows.rows().forEach(row -> keys.add(of(row)));
      more = rows.truncated();
    }
    return keys;
  }

  private static ForeignKey of(List<@Nullable String> row) {
    return new ForeignKey(
        Long.parseLong(text(row, 0)),
        Long.parseLong(text(row, 1)),
        new QualifiedName(text(row, 2), text(row, 3)),
        text(row, 4),
        new QualifiedName(text(row, 5), text(row, 6)),
        text(row, 7).equals("t"),
        text(row, 8).equals("t"),
        text(row, 9).equals("t"),
        text(row, 10).equals("t"),
        text(row, 11),
        text(row, 12));
  }

  private static String text(List<@Nullable String> row, int column) {
    return requireNonNull(row.get(column));
  }

  /** For people: {@code foreign key items_order_id_fkey on items}. */
  @Override
  public String toString() {
    return "foreign key %s on %s".formatted(QualifiedName.quoted(name), table);
  }
}
