package dev.gonogo.specs.mued;

import static dev.gonogo.specs.mued.Sql.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.check.Rehearsal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** What the matrix wants where data is exposed: the deployer can shut the application out. */
public class CutOffAccessTest {
  private static final String END_ALL_SESSIONS =
      """
      SELECT count(pg_terminate_backend(pid))
      FROM pg_stat_activity
      WHERE backend_type = 'client backend' AND usename IN ('app_user', 'service_account')""";

  @Test
  void nobody_of_the_application_is_in_or_gets_in_and_row_level_security_stays()
      throws SQLException {
    Rehearsal rehearsal = Rehearsal.current();
    try (Connection application = rehearsal.connect("app_user");
        Connection deployer = rehearsal.connect("deployer");
        Statement statement = deployer.createStatement()) {
      assertThat(ask(application, "SELECT 1")).isEqualTo("1");

      statement.execute("ALTER ROLE app_user NOLOGIN");
      statement.execute("ALTER ROLE service_account NOLOGIN");
      assertThat(ask(deployer, END_ALL_SESSIONS)).isEqualTo("1");

      assertThatThrownBy(() -> ask(application, "SELECT 1")).isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> rehearsal.connect("app_user"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("role \"app_user\" is not permitted to log in");
      assertThat(
              ask(
                  deployer,
                  "SELECT bool_and(relrowsecurity AND relforcerowsecurity) FROM pg_class"
                      + " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"))
          .isEqualTo("t");
    }
  }
}
