package dev.gonogo.engine.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Servers for tests, named by GONOGO_TEST_PORTS, the port of PostgreSQL 14 first. */
public final class TestServer {

  private static final int FIRST_MAJOR = 14;

  private TestServer() {}

  /** A superuser's connection; the database is created when it is absent. */
  public static Connection connect(int major, String database) throws SQLException {
    try (Connection connection = open(major, "postgres");
        Statement statement = connection.createStatement()) {
      try (ResultSet found =
          statement.executeQuery(
              "select from pg_database where datname = '%s'".formatted(database))) {
        if (!found.next()) {
          statement.execute("create database " + database);
        }
      }
    }
    return open(major, database);
  }

  private static Connection open(int major, String database) throws SQLException {
    String port = System.getenv("GONOGO_TEST_PORTS").split(",", -1)[major - FIRST_MAJOR];
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, "gonogo", "");
  }
}
