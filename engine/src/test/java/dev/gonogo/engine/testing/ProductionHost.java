package dev.gonogo.engine.testing;

import java.sql.Connection;
import java.sql.SQLException;

/** A server that plays production's. */
public interface ProductionHost {

  /** A superuser's session in this database, which is created when absent. */
  Connection connect(String database) throws SQLException;

  /** What somebody writes to have this role log in to this database. */
  String url(String role, String database);
}
