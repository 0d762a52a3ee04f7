package dev.gonogo.engine.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.Spec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestoreSpecTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          snapshot | "snapshot" is not one of: base backup, custom dump, plain dump.
          { within: 1 h } | missing key 'backup'
          { backup: custom dump, with: pg_dump } | "pg_dump" restores no dumps here: write pg_restore or psql
          { backup: base backup, with: psql } | "with" is for dumps: a base backup needs no client programs and holds everything
          { backup: base backup, dump as: app } | "dump as" is for dumps: a base backup needs no client programs and holds everything
          { backup: base backup, enable row security: true } | "enable row security" is for dumps: a base backup needs no client programs and holds everything
          { backup: base backup, roles: false } | "roles" is for dumps: a base backup needs no client programs and holds everything
          """)
  void what_cannot_be_right_is_a_problem(String written, String problem) {
    assertThat(Spec.problems(RestoreCheck.class, written))
        .containsExactly("f.yaml:1:1: " + problem);
  }
}
