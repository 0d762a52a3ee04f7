package dev.gonogo.engine.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Where sessions come from; each call opens a new one, which the caller closes. */
@FunctionalInterface
public interface Connections {

  /** Opens a new session. */
  Connection open() throws SQLException;
}
