package dev.gonogo.engine.staging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.TestServer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored of the superuser's password. */
class VerifierTest {

  /** Made with Python's hashlib. */
  @Test
  void is_what_servers_would_store_for_one_iteration() {
    assertThat(Verifier.of("hello123456", "0123456789abcdef".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(
            "SCRAM-SHA-256$1:MDEyMzQ1Njc4OWFiY2RlZg==$SV7GA3kazq/NHPsDlzpiypMAM3GwHPQOGAYu3pt8iWY="
                + ":8ByiERw2NK+f5scKlnTPhWBk8+3VtygJZruB3Tk93Dk=");
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 17, 18})
  void every_server_takes_it_for_the_password_itself(int major) throws SQLException {
    // StagingTest shows that another password is refused.
    try (Connection connection = TestServer.staging(major).connectAsSuperuser()) {
      assertThat(
              Servers.ask(
                  connection,
                  "select left(rolpassword, 16) from pg_authid where rolname = current_user"))
          .isEqualTo("SCRAM-SHA-256$1:");
    }
  }
}
