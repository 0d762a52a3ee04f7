package dev.gonogo.engine.database;

import static java.util.Objects.requireNonNull;

import dev.gonogo.engine.catalog.Catalog;

/**
 * One side of a comparison of data.
 *
 * @param connections sessions of a superuser in the database; several are open at a time
 * @param catalog of the same database, read before
 */
public record ComparedDatabase(Connections connections, Catalog catalog) {

  public ComparedDatabase {
    requireNonNull(connections, "connections");
    requireNonNull(catalog, "catalog");
  }
}
