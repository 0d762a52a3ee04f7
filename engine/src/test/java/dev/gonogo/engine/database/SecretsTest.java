package dev.gonogo.engine.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "sslpassword",
        "app.jwt_secret",
        "app.API_KEY",
        "token",
        "passcode",
        "private_key_id",
        "db_pwd"
      })
  void a_value_with_such_a_name_is_hidden(String name) {
    assertThat(Secrets.hidden(name, "one")).isEqualTo("sha256:7692c3");
    assertThat(Secrets.hidden(name + "=one")).isEqualTo(name + "=sha256:7692c3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"search_path=app", "password_encryption=md5", "host=db", "app.tenant=a=b", "x="})
  void any_other_value_is_kept(String option) {
    assertThat(Secrets.hidden(option)).isEqualTo(option);
  }

  @Test
  void a_password_in_a_url_is_hidden() {
    assertThat(Secrets.hidden("app.database", "postgres://app:one@db/app")).startsWith("sha256:");
    assertThat(Secrets.hidden("app.database", "postgres://app@db/app"))
        .isEqualTo("postgres://app@db/app");
  }

  @Test
  void another_secret_has_another_fingerprint() {
    assertThat(Secrets.hiddenAlways("user=one")).isEqualTo("user=sha256:7692c3");
    assertThat(Secrets.hiddenAlways("user=two")).isEqualTo("user=sha256:3fc4cc");
  }
}
