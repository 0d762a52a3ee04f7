package dev.gonogo.engine.staging;

import dev.gonogo.engine.machine.StagingException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The extensions that a staging database has from the beginning. */
final class Extensions {

  /** Its files are not there (0A000 since 13), or those of its library (58P01). */
  private static final List<String> NOT_AVAILABLE = List.of("0A000", "58P01");

  private Extensions() {}

  /**
   * Creates them with those that they need, as the superuser.
   *
   * @param advice what to do where one is not available
   */
  static void create(List<String> names, Staging staging, String advice) throws SQLException {
    if (names.isEmpty()) {
      return;
    }
    try (Connection superuser = staging.connectAsSuperuser();
        Statement statement = superuser.createStatement()) {
      for (String name : names) {
        create(name, statement, staging, advice);
      }
    }
  }

  private static void create(String name, Statement statement, Staging staging, String advice)
      throws SQLException {
    try {
      statement.execute(
          "CREATE EXTENSION IF NOT EXISTS \"%s\" CASCADE".formatted(name.replace("\"", "\"\"")));
    } catch (SQLException exception) {
      if (!NOT_AVAILABLE.contains(exception.getSQLState())) {
        throw exception;
      }
      throw new StagingException(
          "extension %s is not available in %s. %s".formatted(name, staging.description(), advice),
          exception);
    }
  }
}
