package dev.gonogo.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.Spec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be written wrongly under {@code foreign keys}. */
class ForeignKeysSpecTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          {}                         | 1:1: say what is expected by at least one of "count", "at least", "validated: all", "triggers: enabled", "orphans: none"
          tables: items              | 1:1: say what is expected by at least one of "count", "at least", "validated: all", "triggers: enabled", "orphans: none"
          { count: 2, at least: 1 }  | 1:1: write either "count" or "at least"
          count: -1                  | 1:1: there cannot be less than 0 foreign keys
          at least: 0                | 1:1: "at least: 0" claims nothing. Write 1 or more
          count: many                | 1:8: "many" is not a whole number
          validated: al              | 1:12: "al" is not one of: all. Did you mean "all"?
          triggers: enable           | 1:11: "enable" is not one of: enabled. Did you mean "enabled"?
          orphans: 0                 | 1:10: "0" is not one of: none.
          orphan: none               | 1:1: unknown key "orphan". Allowed: at least, count, orphans, tables, triggers, validated. Did you mean "orphans"?
          { tables: a.b.c, count: 1 } | 1:11: "a.b.c" is not the name of an object: write name, schema.name or "Quoted".name
          """)
  void a_misspelling_is_a_problem(String written, String problem) {
    assertThat(Spec.problems(ForeignKeysCheck.class, written)).containsExactly("f.yaml:" + problem);
  }
}
