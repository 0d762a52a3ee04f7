package dev.gonogo.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.sql.QueryException;
import dev.gonogo.engine.testing.Spec;
import dev.gonogo.engine.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCheckTest {
  private static final ReadOnlyDatabase DATABASE =
      new ReadOnlyDatabase(() -> TestServer.connect(TestServer.DEFAULT_MAJOR, "check_query"));

  @TempDir Path folder;

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void no_rows_pass() throws IOException {
    assertThat(check("{ sql: select 1 where false, expect: no rows }"))
        .isEqualTo(Outcome.passed("no rows"));
  }

  @Test
  void a_row_that_should_not_be_there_is_shown() throws IOException {
    Outcome outcome = check("{ sql: 'select 7, null, true', expect: no rows }");

    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.findings())
        .containsExactly(
            new Finding("1 row where none are expected: 7, NULL, t", "no rows", "1 row"));
  }

  @Test
  void of_many_rows_five_are_shown() throws IOException {
    assertThat(check("{ sql: 'select generate_series(1, 6)', expect: no rows }").message())
        .isEqualTo("6 rows where none are expected: 1; 2; 3; 4; 5; …");
    assertThat(check("{ sql: 'select generate_series(1, 1001)', expect: no rows }").message())
        .isEqualTo("more than 1000 rows where none are expected: 1; 2; 3; 4; 5; …");
  }

  @Test
  void exactly_these_rows_pass() throws IOException {
    assertThat(check("{ sql: \"values (1, 'a'), (2, null)\", rows: [[1, a], [2, 'NULL']] }"))
        .isEqualTo(Outcome.passed("2 rows as expected"));
  }

  @Test
  void other_rows_are_shown_one_by_one() throws IOException {
    Outcome outcome =
        check("{ sql: \"values (1, 'a'), (2, null)\", rows: [[1, b], [2, c], [3, d]] }");

    assertThat(outcome.findings())
        .containsExactly(
            new Finding("2 rows, not 3", "3 rows", "2 rows"),
            new Finding("row 1 is (1, a), not (1, b)", "1, b", "1, a"),
            new Finding("row 2 is (2, NULL), not (2, c)", "2, c", "2, NULL"));
  }

  @Test
  void more_rows_than_are_read_are_not_the_expected_ones() throws IOException {
    assertThat(check("{ sql: 'select generate_series(1, 1001)', rows: [[1]] }").message())
        .isEqualTo("more than 1000 rows, not 1");
  }

  @Test
  void values_are_compared_one_by_one() throws IOException {
    assertThat(check("{ sql: \"select 'a, b'\", rows: [[a, b]] }").message())
        .isEqualTo("row 1 is (a, b), not (a, b)");
    assertThat(check("{ sql: \"select 'NULL'\", rows: [['NULL']] }").message())
        .isEqualTo("row 1 is ('NULL'), not (NULL)");
  }

  @Test
  void a_query_can_be_in_a_file() throws IOException {
    Files.writeString(folder.resolve("row count.sql"), "-- how many?\nselect 'ö';\n");

    assertThat(check("{ file: row count.sql, value: ö }"))
        .isEqualTo(Outcome.passed("the value is ö"));
    assertThat(Spec.bound(QueryCheck.class, "{ file: row count.sql, value: ö }").files())
        .containsExactly("row count.sql");
    assertThat(Spec.bound(QueryCheck.class, "{ sql: select 1, value: 1 }").files()).isEmpty();
  }

  @Test
  void a_file_that_is_gone_and_a_query_that_is_refused_are_thrown() {
    assertThatThrownBy(() -> check("{ file: gone.sql, value: 1 }"))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> check("{ sql: create table t (), expect: no rows }"))
        .isInstanceOf(QueryException.class)
        .hasMessageStartingWith("a query begins with SELECT");
    assertThatThrownBy(() -> check("{ sql: select nothing, expect: no rows }"))
        .isInstanceOf(QueryException.class)
        .hasMessageStartingWith("ERROR 42703: column \"nothing\" does not exist");
  }

  private Outcome check(String spec) throws IOException {
    return Spec.bound(QueryCheck.class, spec)
        .check(DATABASE, new Application(folder, Map.of(), Map.of(), Map.of()));
  }
}
