package dev.gonogo.engine.backup;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.Differences;
import dev.gonogo.engine.database.ComparedDatabase;
import dev.gonogo.engine.database.DataComparison;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.database.VolatileColumns;
import dev.gonogo.engine.staging.Staging;
import java.sql.SQLException;
import java.util.List;

/** A restored database held against the one that was backed up. */
final class Comparison {
  private final ComparedDatabase source;
  private final ComparedDatabase restored;

  Comparison(Staging source, Staging restored) {
    this.source = database(source);
    this.restored = database(restored);
  }

  private static ComparedDatabase database(Staging server) {
    try (ReadOnlyDatabase database = new ReadOnlyDatabase(server::connectAsSuperuser)) {
      return new ComparedDatabase(server::connectAsSuperuser, database.catalog());
    }
  }

  /** The catalog of what was backed up. */
  Catalog catalog() {
    return source.catalog();
  }

  /** Everything that did not come back as it was, while nobody has written since. */
  List<Difference> differences() throws SQLException {
    return Differences.between(source.catalog(), restored.catalog(), ofData());
  }

  /** The rows that were written since, and that the backup does not hold. */
  LostRows lostRows() throws SQLException {
    return LostRows.of(ofData());
  }

  private List<Difference> ofData() throws SQLException {
    return DataComparison.between(source, restored, VolatileColumns.NONE);
  }
}
