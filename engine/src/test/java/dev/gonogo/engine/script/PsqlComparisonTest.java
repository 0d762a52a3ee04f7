package dev.gonogo.engine.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.Differences;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.testing.TestServer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every script of a folder does what it does in PostgreSQL's own psql. */
class PsqlComparisonTest {

  private static final String DATABASE = "psql_comparison";
  private static final Path FOLDER = folder();

  private static final String EMPTY =
      """
      do $$
      declare schema name;
      begin
        for schema in select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
        loop
          execute format('drop schema %I cascade', schema);
        end loop;
        drop role if exists psql_corpus;
      end $$;
      create schema public;
      """;

  private static final String TABLES =
      """
      select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = relnamespace
      where relkind in ('r', 'v') and nspname !~ '^pg_' and nspname <> 'information_schema'
      order by 1
      """;

  /** The place is where a statement ends: psql counts lines, and tells no other. */
  private static final Pattern ERROR =
      Pattern.compile("^([^:\\s]+):(\\d+):\\d+: ERROR (\\w{5}): ", Pattern.MULTILINE);

  @BeforeAll
  static void assumeInstalled() {
    RealPsql.assumeInstalled();
  }

  static List<String> scripts() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".sql"))
          .sorted()
          .toList();
    }
  }

  @Test
  void there_are_many_scripts() throws IOException {
    assertThat(scripts()).hasSizeGreaterThanOrEqualTo(60);
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void does_what_psql_does(String script) throws Exception {
    empty();
    RealPsql.Ran theirs = RealPsql.run(script, FOLDER, DATABASE);
    State after = State.read();
    empty();
    List<String> findings = check(script);
    Ran ours = run(script);

    checkIsRight(findings, ours);
    assertThat(ours.succeeded()).as(theirs.said() + ours.said()).isEqualTo(theirs.exit() == 0);
    assertThat(ours.errors()).as(theirs.said()).isEqualTo(withoutRowsOfCopy(theirs));
    State here = State.read();
    assertThat(here.rows()).as(theirs.said()).isEqualTo(after.rows());
    assertThat(here.differencesFrom(after)).isEmpty();
  }

  /** Nothing is said to be wrong with a script that works, and no syntax error is overlooked. */
  private static void checkIsRight(List<String> findings, Ran ours) {
    if (ours.succeeded() && ours.errors().isEmpty()) {
      assertThat(findings).isEmpty();
    } else if (ours.errors().stream().anyMatch(error -> error.startsWith("42601"))) {
      assertThat(findings).isNotEmpty();
    }
  }

  private static List<String> check(String script) throws SQLException {
    try (Connection session = connect()) {
      ScriptCheck check = new ScriptRunner(FOLDER).checking(session);
      check.look(Path.of(script));
      return check.findings();
    }
  }

  /** psql tells the line behind the last row; which one it was stands in the context only. */
  private static List<String> withoutRowsOfCopy(RealPsql.Ran theirs) {
    return theirs.said().contains("CONTEXT:  COPY ")
        ? theirs.errors().stream().map(PsqlComparisonTest::withoutPlace).toList()
        : theirs.errors();
  }

  private static String withoutPlace(String error) {
    return error.substring(0, 5);
  }

  private record Ran(boolean succeeded, List<String> errors, String said) {}

  private static Ran run(String script) throws SQLException {
    try (Connection session = connect()) {
      ScriptResult result = new ScriptRunner(FOLDER).run(Path.of(script), session);
      return new Ran(true, errors(String.join("\n", result.notes())), "");
    } catch (ScriptException exception) {
      return new Ran(
          false,
          errors(String.join("\n", exception.notes()) + "\n" + exception.getMessage()),
          String.valueOf(exception.getMessage()));
    }
  }

  private static List<String> errors(String text) {
    boolean ofRows = text.contains("context: COPY ");
    return ERROR.matcher(text).results().map(found -> error(found, ofRows)).toList();
  }

  private static String error(MatchResult found, boolean ofRows) {
    return ofRows
        ? found.group(3)
        : "%s %s:%s".formatted(found.group(3), found.group(1), found.group(2));
  }

  /** Catalog and rows. */
  private record State(Catalog catalog, String rows) {

    static State read() throws SQLException {
      try (ReadOnlyDatabase database = new ReadOnlyDatabase(PsqlComparisonTest::connect);
          Connection session = connect();
          Statement statement = session.createStatement()) {
        List<String> rows = new ArrayList<>();
        for (String table : column(statement, TABLES)) {
          String all = "select t::text from %s t order by 1".formatted(table);
          rows.add(table + ": " + column(statement, all));
        }
        return new State(database.catalog(), String.join("\n", rows));
      }
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
      List<String> values = new ArrayList<>();
      try (ResultSet answer = statement.executeQuery(query)) {
        while (answer.next()) {
          values.add(answer.getString(1));
        }
      }
      return values;
    }

    String differencesFrom(State other) {
      return Differences.between(other.catalog, catalog).stream()
          .map(Difference::toString)
          .collect(Collectors.joining("\n"));
    }
  }

  private static void empty() throws SQLException {
    try (Connection session = connect();
        Statement statement = session.createStatement()) {
      statement.execute(EMPTY);
    }
  }

  private static Connection connect() throws SQLException {
    return TestServer.connect(TestServer.DEFAULT_MAJOR, DATABASE);
  }

  private static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(PsqlComparisonTest.class.getResource("psql")).toURI());
    } catch (URISyntaxException exception) {
      throw new IllegalStateException(exception);
    }
  }
}
