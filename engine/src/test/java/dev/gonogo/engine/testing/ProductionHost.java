package dev.gonogo.engine.testing;

import java.sql.Connection;
import java.sql.SQLException;

/** A server that plays production's. */
public interface ProductionHost {

  /** A superuser's session in this database, which is created when absent. */
  Connection connect(String database) throws SQLException;

  /** What somebody writes to have this role log in to this database. */
  String url(String role, String database);

  /** The one that all tests share: without TLS, and nobody needs a password. */
  static ProductionHost shared() {
    return new ProductionHost() {
      @Override
      public Connection connect(String database) throws SQLException {
        return TestServer.connect(TestServer.DEFAULT_MAJOR, database);
      }

      @Override
      public String url(String role, String database) {
        return TestServer.staging(TestServer.DEFAULT_MAJOR)
            .url(role)
            .replaceFirst("/staging\\?", "/" + database + "?")
            .replaceFirst("options=[^&]*&?", "");
      }
    };
  }
}
