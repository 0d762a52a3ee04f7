package dev.gonogo.engine.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.machine.ServerAccess;
import dev.gonogo.engine.machine.StagingException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerUrlTest {

  private static ServerUrl read(String url) {
    return WrittenUrl.read("GONOGO_STAGING_URL", url, Optional.of("from beside"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://c%40i:p%2Bq+r@db.example:5433/my%20db?sslmode=require&connect_timeout=3",
        "postgres://c%40i:p%2Bq+r@db.example:5433/my%20db?connect_timeout=3&sslmode=require",
        "jdbc:postgresql://db.example:5433/my%20db?user=c%40i&password=p%2Bq%2Br&sslmode=require&connectTimeout=3"
      })
  void libpq_and_jdbc_mean_the_same(String url) {
    assertThat(read(url))
        .isEqualTo(
            new ServerUrl(
                "db.example",
                5433,
                "c@i",
                Optional.of("p+q+r"),
                "my db",
                Map.of("sslmode", "require", "connectTimeout", "3")));
  }

  @Test
  void what_is_not_said_is_as_usual() {
    assertThat(read("postgresql://ci@[::1]"))
        .isEqualTo(
            new ServerUrl("[::1]", 5432, "ci", Optional.of("from beside"), "postgres", Map.of()));
  }

  @Test
  void it_logs_drivers_and_programs_in() {
    ServerUrl url = read("postgresql://ci:secret@db:5433/x?sslmode=require&options=-c%20a=b");

    assertThat(url.url("y \"1\"", " -c role=o\\ p"))
        .isEqualTo(
            "jdbc:postgresql://db:5433/y%20%221%22?user=ci&password=secret&ApplicationName=gonogo"
                + "&sslmode=require&options=-c%20a%3Db%20-c%20role%3Do%5C%20p");
    assertThat(url.environment("y", ""))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "PGHOST", "db",
                "PGPORT", "5433",
                "PGDATABASE", "y",
                "PGUSER", "ci",
                "PGPASSWORD", "secret",
                "PGAPPNAME", "gonogo",
                "PGSSLMODE", "require",
                "PGOPTIONS", "-c a=b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"db:5432/x", "mysql://ci:secret@db", "postgresql://ci:secret@a,b/x"})
  void what_names_no_server_is_refused_without_being_repeated(String url) {
    assertThatThrownBy(() -> read(url))
        .isInstanceOf(StagingException.class)
        .hasMessage(
            "GONOGO_STAGING_URL is not the URL of one server. Write"
                + " postgresql://user@host:port/database");
  }

  @Test
  void somebody_has_to_log_in() {
    assertThatThrownBy(() -> read("postgresql://db/x"))
        .isInstanceOf(StagingException.class)
        .hasMessage(
            "GONOGO_STAGING_URL does not say who logs in. Write"
                + " postgresql://user@host:port/database");
  }

  @Test
  void no_password_is_shown() {
    String url = "postgresql://ci:secret@db:5433/x";

    assertThat(read(url)).hasToString("ci at db:5433");
    assertThat(
            new ServerAccess(
                Optional.of(url), Optional.of("secret"), Optional.empty(), Optional.empty()))
        .hasToString("ServerAccess[staging=given, production=not given]");
  }
}
