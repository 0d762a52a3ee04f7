package dev.gonogo.engine.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseUrlTest {

  @Test
  void encodes_everything_that_would_end_a_part() {
    assertThat(
            DatabaseUrl.of(
                Map.of(
                    "PGHOST", "127.0.0.1",
                    "PGPORT", "5432",
                    "PGUSER", "de:ploy er",
                    "PGPASSWORD", "a/b@c%d+e",
                    "PGDATABASE", "my/db?",
                    "PGSSLMODE", "disable")))
        .isEqualTo(
            "postgresql://de%3Aploy%20er:a%2Fb%40c%25d%2Be@127.0.0.1:5432/my%2Fdb%3F?sslmode=disable");
  }

  @Test
  void needs_no_password_and_takes_options_and_addresses_of_ipv6() {
    assertThat(
            DatabaseUrl.of(
                Map.of(
                    "PGHOST", "::1",
                    "PGPORT", "5433",
                    "PGUSER", "admin",
                    "PGDATABASE", "staging",
                    "PGGSSENCMODE", "disable",
                    "PGOPTIONS", "-c role=deployer")))
        .isEqualTo("postgresql://admin@[::1]:5433/staging?options=-c%20role%3Ddeployer");
  }
}
