package dev.gonogo.engine.rows;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.database.CatalogRow;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table or materialized view of one side that holds rows.
 *
 * @param extension whose configuration it holds, {@code null} for others
 * @param columns in their order
 * @param key the columns that name a row; empty for none
 * @param numbers the columns of the key that are numbers
 * @param bytes its size on disk
 * @param id its object id
 * @param files what it is stored in, and how: see {@link Origin}
 */
record StoredTable(
    QualifiedName name,
    @Nullable String extension,
    List<String> columns,
    List<String> key,
    Set<String> numbers,
    long bytes,
    String id,
    String files) {

  static StoredTable of(CatalogRow row) throws SQLException {
    return new StoredTable(
        row.name("name"),
        row.textOrNull("extension"),
        row.list("columns"),
        row.list("key"),
        Set.copyOf(row.list("number_key")),
        row.longNumber("bytes"),
        row.text("id"),
        row.text("files"));
  }
}
