package dev.gonogo.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be written wrongly under {@code indexes}. */
class IndexesSpecTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          users                     | expected "(", found the end
          users email               | expected "(", found "email"
          (email)                   | "(" is not the name of an object: write name, schema.name or "Quoted".name
          users ()                  | expected an expression, found the end
          users (email              | expected ")", found the end
          users (email))            | expected include, where or the end, found ")"
          users (email;)            | ";)" is not SQL
          users (email, )           | expected an expression, found the end
          users (email) desc        | expected include, where or the end, found "desc"
          users (email desc id)     | expected "," or ")", found "id"
          users (email) where       | expected an expression, found the end
          users (a between 1)       | expected "and", found the end
          users (cast(a text))      | expected "as", found "text"
          users (case when a end)   | expected "then", found "end"
          create index i on users (email) | expected "(", found "index"
          """)
  void a_definition_that_is_none_is_a_problem(String written, String why) {
    assertThat(Spec.problems(IndexesCheck.class, "defined:\n  i: '" + written + "'"))
        .containsExactly(
            "f.yaml:1:1: \"%s\" is not the definition of an index: %s. Write what follows ON in CREATE INDEX, such as \"users (email)\" or \"unique users (email)\""
                .formatted(written, why));
  }

  @Test
  void naming_no_index_is_a_problem() {
    assertThat(Spec.problems(IndexesCheck.class, "{}"))
        .containsExactly(
            "f.yaml:1:1: name at least one index under \"defined\", or write \"invalid: none\"");
  }

  @Test
  void an_index_in_another_schema_than_its_table_is_a_problem() {
    assertThat(Spec.problems(IndexesCheck.class, "defined: { audit.log_at: log (at) }"))
        .containsExactly(
            "f.yaml:1:1: index audit.log_at cannot be on log: an index is in the schema of its"
                + " table");
  }

  @Test
  void only_none_may_be_invalid() {
    assertThat(Spec.problems(IndexesCheck.class, "invalid: some"))
        .containsExactly("f.yaml:1:10: \"some\" is not one of: none. Did you mean \"none\"?");
  }
}
