package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.Catalog;
import java.sql.Connection;
import java.sql.SQLException;

/** Where sessions come from; each call opens a new one, which the caller closes. */
@FunctionalInterface
public interface Connections {

  /** Opens a new session. */
  Connection open() throws SQLException;

  /** What a catalog that was read in one of them says of what these sessions are for: all of it. */
  default Catalog understood(Catalog read) {
    return read;
  }
}
