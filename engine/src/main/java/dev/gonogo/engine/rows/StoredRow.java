package dev.gonogo.engine.rows;

import dev.gonogo.engine.database.CatalogRow;
import java.sql.SQLException;
import java.util.List;

/**
 * One row as it is transferred.
 *
 * @param key the texts of its key; of a row without key its hash
 * @param content the hash of all that is compared; of a row without key how often it is there
 */
record StoredRow(List<String> key, long content) {

  StoredRow {
    key = List.copyOf(key);
  }

  static StoredRow of(CatalogRow row) throws SQLException {
    return new StoredRow(row.list("key"), row.longNumber("content"));
  }
}
