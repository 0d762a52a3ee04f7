package dev.gonogo.engine.backup;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.Differences;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.rows.ComparedDatabase;
import dev.gonogo.engine.rows.DataComparison;
import dev.gonogo.engine.rows.VolatileColumns;
import dev.gonogo.engine.staging.Staging;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A restored database held against the one that was backed up. */
final class Comparison {
  private final ComparedDatabase source;
  private final ComparedDatabase restored;

  Comparison(Staging source, Staging restored) {
    this.source = ComparedDatabase.read(source::connectAsSuperuser);
    this.restored = ComparedDatabase.read(restored::connectAsSuperuser);
  }

  /** The catalog of what was backed up. */
  Catalog catalog() {
    return source.catalog();
  }

  /** Whether there was anything that a backup could lose. */
  boolean hasRows() {
    Stream<String> rows =
        catalog().objects(Table.class).stream()
            .filter(table -> table.kind().isTable())
            .map(table -> "exists (select from %s)".formatted(table.name().inFull()));
    String anyRow =
        Stream.concat(Stream.of("false"), rows).collect(Collectors.joining(" or ", "select ", ""));
    try (ReadOnlyDatabase database = new ReadOnlyDatabase(source.connections())) {
      return database.query(anyRow).rows().contains(List.of("t"));
    }
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
