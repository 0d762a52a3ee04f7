package dev.gonogo.engine.builtin;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.testing.Databases;
import dev.gonogo.engine.testing.Spec;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HealthCheckTest {
  private static final String USERS =
      "create table users (id int primary key, name text, tags text[]);";

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void a_healthy_schema_passes(int major) {
    assertThat(check(major, "findings: none", USERS))
        .isEqualTo(Outcome.passed("nothing found by 10 diagnostics in 1 schema"));
    assertThat(check(major, "checks: duplicated indexes", USERS))
        .isEqualTo(Outcome.passed("nothing found by duplicated indexes in 1 schema"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          invalid indexes                         | create table p (n int) partition by range (n); create table p1 partition of p default; create index p_n on only p (n) | index p_n on p is INVALID
          duplicated indexes                      | create index "A" on users (name); create index b on users (name)      | indexes of users are on the same columns: "A", b
          intersected indexes                     | create index a on users (name); create index b on users (name, id)    | indexes of users begin with the same columns: b, a
          foreign keys without index              | create table "O" (u int constraint "U" references users)              | foreign key "U" on "O" has no index
          duplicated foreign keys                 | create table o (u int constraint a references users constraint b references users) | foreign keys of o are the same: a, b
          foreign keys with unmatched column type | create table o (u bigint constraint a references users)               | foreign key a on o has columns of other types than it references
          tables without primary key              | create table o ()                                                     | table o has no primary key
          not valid constraints                   | alter table users add constraint c check (id > 0) not valid           | constraint c on users is NOT VALID
          btree indexes on array columns          | create index t on users (tags)                                        | index t on users is a B-tree on the array tags
          indexes with null values                | create index t on users (name)                                        | index t on users holds NULLs of name
          indexes with boolean                    | alter table users add b boolean; create index t on users (b)          | index t on users has the boolean b
          columns with json type                  | alter table users add "J" json                                        | column users."J" is json
          columns with serial types               | alter table users add s serial                                        | column users.s is serial
          primary keys with serial types          | create table o (id serial primary key)                                | primary key o.id is serial
          columns with char type                  | alter table users add c char(3)                                       | column users.c is char(n)
          columns with fixed length varchar       | alter table users add c varchar(3)                                    | column users.c is varchar(n)
          columns with money type                 | alter table users add c money                                         | column users.c is money
          columns with timestamp or timetz type   | alter table users add c timestamp                                     | column users.c is timestamp without time zone
          tables with inheritance                 | create table o () inherits (users)                                    | table o inherits from another
          tables without description              | comment on column users.id is 'x'                                     | table users has no comment
          """)
  void each_diagnostic_finds_its_defect(String diagnostic, String sql, String finding) {
    assertThat(failure("checks: " + diagnostic, USERS + sql)).isEqualTo(finding);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (b, a)                         | true
          (a, b, c)                      | true
          (a)                            | false
          (c, a, b)                      | false
          (a, b) where c > 0             | false
          (a, b) where a is not null     | true
          """)
  void an_index_serves_a_foreign_key_that_it_begins_with(String index, boolean serves) {
    String sql =
        "create table k (x int, y int, primary key (x, y)); create table o (a int, b int, c int, foreign key (a, b) references k); create index on o "
            + index;

    assertThat(check(17, "checks: foreign keys without index", sql).status())
        .isEqualTo(serves ? Status.PASSED : Status.FAILED);
  }

  @Test
  void finds_columns_without_comment_and_names_of_full_length() {
    String name = "n".repeat(63);

    assertThat(failure("checks: columns without description", "create table t (\"A\" int, b int);"))
        .isEqualTo("column t.\"A\" has no comment\ncolumn t.b has no comment");
    assertThat(
            failure("checks: possible object name overflow", "create table %s ();".formatted(name)))
        .isEqualTo("table " + name + " has a name of full length, which may have been cut off");
  }

  @Test
  void says_where_there_is_more_than_it_reads() {
    String columns =
        IntStream.rangeClosed(1, 1001).mapToObj(n -> "c" + n + " int").collect(joining(", "));

    assertThat(failure("checks: columns without description", "create table t (" + columns + ");"))
        .startsWith("column t.c1 has no comment\n")
        .endsWith("\nthere are more than 1000 columns without description in schema public");
  }

  @Test
  void the_usual_defects_are_looked_for_without_naming_them() {
    String sql =
        USERS
            + """
            create schema "Audit";
            create table "Audit".log (u int references users);
            alter table users add j json;
            """;

    assertThat(failure("findings: none", sql))
        .isEqualTo(
            """
            foreign key log_u_fkey on "Audit".log has no index
            table "Audit".log has no primary key""");
    assertThat(check(17, "{ findings: none, schemas: public }", sql).status())
        .isEqualTo(Status.PASSED);
    assertThat(check(17, "{ findings: none, except: [log_u_fkey, '\"Audit\".log'] }", sql).status())
        .isEqualTo(Status.PASSED);
  }

  @Test
  void what_is_excepted_is_not_found() {
    String sql =
        USERS
            + "create index a on users (name); create index b on users (name); alter table users add c money;";

    assertThat(
            check(
                    17,
                    "{ checks: [duplicated indexes, columns with money type], except: [public.B, users.c] }",
                    sql)
                .status())
        .isEqualTo(Status.PASSED);
    assertThat(failure("{ checks: duplicated indexes, except: c }", sql))
        .isEqualTo("indexes of users are on the same columns: a, b");
  }

  @Test
  void finds_the_schema_that_is_not_there() {
    assertThat(failure("{ findings: none, schemas: [public, audit] }", USERS))
        .isEqualTo("schema audit is missing");
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 17})
  void activity_of_a_server_that_just_began_proves_nothing(int major) {
    Outcome outcome =
        check(
            major,
            "checks: [unused indexes, tables with missing indexes]",
            USERS + "create index a on users (name);");

    assertThat(outcome.status()).isEqualTo(Status.VACUOUS);
    assertThat(outcome.message())
        .matches(
            "(?s)unused indexes: the server counts only since .* UTC. Ask one that was in use for 7"
                + " d\ntables with missing indexes: the server counts only since .*");
  }

  @Test
  void finds_the_index_that_nobody_used() {
    String sql = USERS + "create index a on users (name);";

    assertThat(failure("{ checks: unused indexes, statistics of: 0 s }", sql))
        .isEqualTo("index a on users was used 0 times since statistics began");
    assertThat(check(17, "{ checks: tables with missing indexes, statistics of: 0 s }", sql))
        .isEqualTo(Outcome.passed("nothing found by tables with missing indexes in 1 schema"));
  }

  @Test
  void a_database_without_tables_proves_nothing() {
    assertThat(check(17, "findings: none", ""))
        .isEqualTo(
            Outcome.of(Status.VACUOUS, "there is no table in the schemas that are looked at"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          {}                                               | 1:1: say what is looked for by either "findings: none" or "checks"
          { findings: none, checks: invalid indexes }      | 1:1: say what is looked for by either "findings: none" or "checks"
          { findings: none, schemas: a b }                 | 1:1: "a b" is not the name of a schema: write name or "Quoted"
          { findings: none, except: '' }                   | 1:1: a name under "except" is empty
          { findings: none, exept: a }                     | 1:19: unknown key "exept". Allowed: checks, except, findings, schemas, statistics of. Did you mean "except"?
          { findings: some }                               | 1:13: "some" is not one of: none. Did you mean "none"?
          """)
  void what_cannot_be_is_a_problem_at_its_place(String written, String problem) {
    assertThat(Spec.problems(HealthCheck.class, written)).contains("f.yaml:" + problem);
  }

  @Test
  void a_diagnostic_that_is_none_is_a_problem_that_names_the_nearest() {
    assertThat(Spec.problems(HealthCheck.class, "checks: duplicate indexes"))
        .singleElement()
        .asString()
        .startsWith("f.yaml:1:9: \"duplicate indexes\" is not one of: invalid indexes, ")
        .endsWith(". Did you mean \"duplicated indexes\"?");
  }

  private static String failure(String spec, String sql) {
    Outcome outcome = check(17, spec, sql);
    assertThat(outcome.status()).as(outcome.message()).isEqualTo(Status.FAILED);
    return outcome.message();
  }

  private static Outcome check(int major, String spec, String sql) {
    try (ReadOnlyDatabase database = Databases.after(major, "check_health", sql)) {
      return Spec.bound(HealthCheck.class, spec)
          .check(database, new Application(Path.of(""), Map.of(), Map.of(), Map.of()));
    }
  }
}
