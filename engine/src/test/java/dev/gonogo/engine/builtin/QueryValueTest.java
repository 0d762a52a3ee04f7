package dev.gonogo.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.testing.Spec;
import dev.gonogo.engine.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A query with one value, and what can be written wrongly under {@code query}. */
class QueryValueTest {
  private static final ReadOnlyDatabase DATABASE =
      new ReadOnlyDatabase(() -> TestServer.connect(TestServer.DEFAULT_MAJOR, "check_query"));

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          58      | value: 58
          58.0    | value: 58
          'open'  | value: open
          true    | value: t
          58      | at least: 58
          58      | at most: 58.0
          0.5     | { at least: 0.4, at most: 0.6 }
          1000000 | at least: 1_000_000
          """)
  void passes(String sql, String claim) throws IOException {
    assertThat(check(sql, claim).status()).isEqualTo(Status.PASSED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          57      | value: 58         | the value is 57, not 58                | 58
          'Open'  | value: open       | the value is Open, not open            | open
          '58 '   | value: fifty      | the value is 58 , not fifty            | fifty
          57      | at least: 58      | the value is 57, less than 58          | at least 58
          57.01   | at most: 57       | the value is 57.01, more than 57       | at most 57
          0       | { at least: 1, at most: 9 } | the value is 0, less than 1   | at least 1
          """)
  void fails(String sql, String claim, String finding, String expected) throws IOException {
    assertThat(check(sql, claim).findings())
        .extracting(Finding::text, Finding::expected)
        .containsExactly(tuple(finding, expected));
  }

  @Test
  void what_was_found_is_said() throws IOException {
    assertThat(check("58", "at least: 1")).isEqualTo(Outcome.passed("the value is 58"));
  }

  @Test
  void no_row_and_null_prove_nothing() throws IOException {
    assertThat(check("1 where false", "value: 1"))
        .isEqualTo(Outcome.of(Status.VACUOUS, "the query returned no row, so there is no value"));
    assertThat(check("nullif(0, 0)", "at most: 5"))
        .isEqualTo(Outcome.of(Status.VACUOUS, "the query returned NULL: no evidence for either"));
  }

  @Test
  void more_than_one_value_cannot_be_judged() throws IOException {
    assertThat(check("1, 2", "value: 1"))
        .isEqualTo(Outcome.broken("the query returned 1 row of 2 columns; one value is needed"));
    assertThat(check("generate_series(1, 1001)", "value: 1").message())
        .isEqualTo("the query returned more than 1000 rows of 1 column; one value is needed");
  }

  @Test
  void what_is_no_number_has_no_limits() throws IOException {
    assertThat(check("'many'", "at least: 1"))
        .isEqualTo(
            Outcome.broken("the value is \"many\", which is not a number and cannot be compared"));
    assertThat(check("'NaN'::float8", "at most: 1").status()).isEqualTo(Status.BROKEN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          { value: 1 }                          | write the query under either "sql" or "file"
          { sql: select 1, file: a, value: 1 }  | write the query under either "sql" or "file"
          { sql: select 1 }                     | say what is expected by exactly one of "expect: no rows", "rows", "value", or "at least" and "at most"
          { sql: select 1, value: 1, at least: 1 } | say what is expected by exactly one of "expect: no rows", "rows", "value", or "at least" and "at most"
          { sql: select 1, rows: [], value: 1, expect: no rows } | say what is expected by exactly one of "expect: no rows", "rows", "value", or "at least" and "at most"
          { sql: select 1, at least: few }      | "few" is not a number. Write such as 100 or 0.5
          { sql: select 1, at most: 20 % }      | "20 %" is not a number. Write such as 100 or 0.5
          { sql: select 1, at least: 2, at most: 1.5 } | no value is at least 2 and at most 1.5
          """)
  void what_cannot_be_judged_is_a_problem(String spec, String problem) {
    assertThat(Spec.problems(QueryCheck.class, spec)).containsExactly("f.yaml:1:1: " + problem);
  }

  @Test
  void another_expectation_is_a_problem() {
    assertThat(Spec.problems(QueryCheck.class, "{ sql: select 1, expect: rows }"))
        .containsExactly("f.yaml:1:26: \"rows\" is not one of: no rows.");
  }

  private static Outcome check(String expression, String claim) throws IOException {
    String claims = claim.replaceAll("[{}]", "");
    String spec = "{ sql: \"select %s\", %s }".formatted(expression, claims);
    return Spec.bound(QueryCheck.class, spec)
        .check(DATABASE, new Application(Path.of("."), Map.of(), Map.of(), Map.of()));
  }
}
