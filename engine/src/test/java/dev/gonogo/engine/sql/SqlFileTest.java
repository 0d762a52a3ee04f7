package dev.gonogo.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlFileTest {

  private static final String SQL =
      """
      select a,
             b, -- since 16
             null, -- until 15
             c, -- since 15 until 16
             d -- in any major
      """;

  @Test
  void lines_are_for_the_majors_they_name() {
    assertThat(SqlFile.forMajor(SQL, 15))
        .isEqualTo(
            "select a,\n       null, -- until 15\n       c, -- since 15 until 16\n       d -- in any major");
    assertThat(SqlFile.forMajor(SQL, 14))
        .isEqualTo("select a,\n       null, -- until 15\n       d -- in any major");
    assertThat(SqlFile.forMajor(SQL, 16))
        .isEqualTo(
            "select a,\n       b, -- since 16\n       c, -- since 15 until 16\n       d -- in any major");
  }
}
