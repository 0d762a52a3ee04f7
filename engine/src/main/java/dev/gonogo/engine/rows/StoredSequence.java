package dev.gonogo.engine.rows;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.database.CatalogRow;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of one side.
 *
 * @param extension whose configuration it holds, {@code null} for others
 */
record StoredSequence(QualifiedName name, @Nullable String extension) {

  static StoredSequence of(CatalogRow row) throws SQLException {
    return new StoredSequence(row.name("name"), row.textOrNull("extension"));
  }
}
