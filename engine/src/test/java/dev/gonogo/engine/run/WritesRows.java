package dev.gonogo.engine.run;

import dev.gonogo.engine.check.Rehearsal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** The test of a team, run as an item: leaves a row, a table and a role behind. */
class WritesRows {

  @Test
  void of_every_kind() throws SQLException {
    try (Connection connection = Rehearsal.current().connect("deployer");
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO orders VALUES (99)");
      statement.execute("CREATE TABLE left_behind ()");
      statement.execute("CREATE ROLE left_behind");
    }
  }
}
