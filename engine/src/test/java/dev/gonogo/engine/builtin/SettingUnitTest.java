package dev.gonogo.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.TestServer;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers with units are read and shown as the server does it itself. */
class SettingUnitTest {

  @ParameterizedTest
  @CsvSource({
    "8kB, 1GB, 131072",
    "8kB, 128 MB, 16384",
    "kB, 4MB, 4096",
    "kB, 64, 64",
    "MB, 1.5GB, 1536",
    "B, 16MB, 16777216",
    "ms, 30s, 30000",
    "ms, 1min, 60000",
    "ms, 0.5 s, 500",
    "s, 1d, 86400",
    "min, 2h, 120",
    "ms, -1, -1",
    "ms, 500us, 0.5"
  })
  void a_number_is_in_the_unit_of_the_setting(String unit, String written, String number) {
    assertThat(SettingUnit.in(unit, written)).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void every_number_is_shown_as_the_server_shows_it(int major) throws SQLException {
    try (Connection connection = TestServer.connect(major, "check_settings");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select name, setting, unit, current_setting(name) from pg_settings where vartype = 'integer' and name !~ '_mode$|_permissions$|^tcp_'")) {
      while (rows.next()) {
        assertThat(SettingUnit.shown(rows.getString(3), new BigDecimal(rows.getString(2))))
            .as(rows.getString(1))
            .isEqualTo(rows.getString(4));
      }
    }
  }
}
