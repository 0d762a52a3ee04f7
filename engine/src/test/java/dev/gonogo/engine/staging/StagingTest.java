package dev.gonogo.engine.staging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StagingTest {

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void starts_every_supported_major(int major) throws SQLException {
    Staging staging = TestServer.staging(major);
    try (Connection connection = staging.connect("deployer");
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select current_user || ' in ' || current_database()")) {
      row.next();
      assertThat(row.getString(1)).isEqualTo("deployer in staging");
    }
    assertThat(staging.majorVersion()).isEqualTo(major);
    assertThat(staging.serverVersion()).startsWith(major + ".");
  }
}
