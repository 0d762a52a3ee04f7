package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.Catalog;
import java.sql.Connection;
import java.sql.SQLException;

/** Reads the catalog of a database. */
public final class CatalogReader {

  private CatalogReader() {}

  /**
   * The catalog of the connection's database, as far as its login may read it.
   *
   * <p>Reads only. Opens a transaction where none is open and rolls it back; {@code search_path} is
   * as before afterwards. Reads again when something was created or dropped meanwhile.
   *
   * @throws SQLException when the server refuses, or when the objects do not stand still
   */
  public static Catalog read(Connection connection) throws SQLException {
    if (!connection.isValid(0)) {
      throw new SQLException("the connection is closed");
    }
    throw new UnsupportedOperationException("follows");
  }
}
