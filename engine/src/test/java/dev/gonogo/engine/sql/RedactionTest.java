package dev.gonogo.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER ROLE x PASSWORD 'hunter2'",
        "create role x encrypted password  E'hunter2\\'s' login",
        "create role x password 'hunter2''s'",
        "create role x password 'hunter2\\'",
        "create role x password 'hunter2",
        "create role x password U&'hunter2'",
        "create role x password -- the new one\n  'hunter2'",
        "create role x password /* new */ $p$hunter2$p$",
        "do $$ begin execute 'alter role x password ''hunter2'''; end $$",
        "create subscription s connection 'host=db password=hunter2 user=x' publication p",
        "create user mapping for x server s options (user 'x', password 'hunter2')"
      })
  void passwords_are_not_shown(String sql) {
    assertThat(Redaction.sql(sql)).doesNotContain("hunter2").contains("***").contains("x");
  }

  @Test
  void hostile_lengths_are_no_problem() {
    String blanks = " ".repeat(100_000);

    assertThat(Redaction.sql("password" + blanks + "'" + "it''s ".repeat(50_000) + "'").strip())
        .hasSize("password".length() + blanks.length() + "'***'".length());
    assertThat(Redaction.sql("password E'" + "it\\'s ".repeat(50_000) + "'"))
        .isEqualTo("password E'***'");
  }

  @Test
  void everything_else_stays_as_it_is() {
    String sql = "comment on column users.password is 'hashed'; select password, 'x' from users";

    assertThat(Redaction.sql(sql)).isEqualTo(sql);
  }

  @Test
  void a_part_is_redacted_as_the_whole_demands() {
    String sql = "alter role x password 'hunter2' valid until 'tomorrow'";

    assertThat(Redaction.part(sql, sql.indexOf("unter"), sql.length()))
        .isEqualTo("***' valid until 'tomorrow'");
  }

  @Test
  void what_others_quote_is_redacted_too() {
    assertThat(Redaction.quoting("syntax error at or near \"hunter2\"", "password 'hunter2' x"))
        .isEqualTo("syntax error at or near \"***\"");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://h:5/d?user=u&password=hunter2&ssl=true,"
        + "jdbc:postgresql://h:5/d?user=u&password=***&ssl=true",
    "jdbc:postgresql://h/d?sslpassword=hunter2,jdbc:postgresql://h/d?sslpassword=***",
    "postgres://u:hunter2@h/d,postgres://u:***@h/d",
    "jdbc:postgresql://h:5/d?user=u,jdbc:postgresql://h:5/d?user=u"
  })
  void urls_are_shown_without_passwords(String url, String shown) {
    assertThat(Redaction.url(url)).isEqualTo(shown);
  }
}
