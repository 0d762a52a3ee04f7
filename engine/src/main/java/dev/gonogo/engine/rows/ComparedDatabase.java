package dev.gonogo.engine.rows;

import static java.util.Objects.requireNonNull;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.database.Connections;
import dev.gonogo.engine.database.ReadOnlyDatabase;

/**
 * One side of a comparison of data.
 *
 * @param connections sessions of a superuser in the database; several are open at a time
 * @param catalog of the same database, read before
 */
public record ComparedDatabase(Connections connections, Catalog catalog) {

  /**
   * A side as it is now.
   *
   * @throws dev.gonogo.engine.sql.QueryException when its catalog cannot be read
   */
  public static ComparedDatabase read(Connections connections) {
    try (ReadOnlyDatabase database = new ReadOnlyDatabase(connections)) {
      return new ComparedDatabase(connections, database.catalog());
    }
  }

  public ComparedDatabase {
    requireNonNull(connections, "connections");
    requireNonNull(catalog, "catalog");
  }
}
