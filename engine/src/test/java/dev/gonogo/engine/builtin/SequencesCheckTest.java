package dev.gonogo.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.testing.Databases;
import dev.gonogo.engine.testing.Spec;
import dev.gonogo.engine.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SequencesCheckTest {
  private static final String DATABASE = "check_sequences";

  private static final String SHOP =
      """
      create table users (id serial primary key, name text);
      create table orders (id bigint generated always as identity, number int);
      create sequence order_numbers as bigint;
      alter table orders alter number set default nextval('order_numbers');
      """;

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void passes_where_everything_is_in_order(int major) {
    String sql =
        SHOP
            + """
            alter sequence order_numbers owned by orders.number;
            insert into users (name) values ('a'), ('b');
            insert into orders default values;
            """;

    assertThat(
            check(
                major,
                "{ of: all in public, owned: true, headroom: 50%, ahead of data: true, cycle: false"
                    + " }",
                sql))
        .isEqualTo(
            Outcome.passed(
                "3 sequences: owned by what they serve, 50% left, ahead of the data, not cycling"));
  }

  @Test
  void finds_the_sequence_that_is_not_there() {
    assertThat(failure("of: [users_id_seq, '\"Gone\"', audit.gone]", SHOP))
        .isEqualTo("sequence \"Gone\" is missing\nsequence audit.gone is missing");
    assertThat(check(17, "of: users_id_seq", SHOP))
        .isEqualTo(Outcome.passed("1 sequence as named"));
  }

  @Test
  void finds_whose_sequences_are() {
    assertThat(failure("{ of: all in public, owned: true }", SHOP))
        .isEqualTo(
            "sequence order_numbers serves orders.number, but is owned by no column: it stays when"
                + " that is dropped. ALTER SEQUENCE order_numbers OWNED BY orders.number");
    assertThat(
            failure(
                "{ of: order_numbers, owned: true }",
                SHOP + "alter sequence order_numbers owned by users.name;"))
        .isEqualTo(
            "sequence order_numbers serves orders.number, but is owned by users.name: it goes when"
                + " that is dropped. ALTER SEQUENCE order_numbers OWNED BY orders.number");
  }

  @Test
  void finds_the_sequence_that_serves_nothing() {
    assertThat(failure("{ of: lonely, owned: true }", "create sequence lonely;"))
        .isEqualTo("sequence lonely serves no column");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          create table t (id serial); select setval('t_id_seq', 1900000000)   | sequence t_id_seq has 11% left, not 50%: it is at 1,900,000,000 of 2,147,483,647, its maximum
          create sequence s; create table t (id int default nextval('s')); select setval('s', 1900000000) | sequence s has 11% left, not 50%: it is at 1,900,000,000 of 2,147,483,647, the last that t.id (integer) takes
          create sequence s; create table t (id smallint default nextval('s')); select setval('s', 32768) | sequence s has 0% left, not 50%: it is at 32,768 of 32,767, the last that t.id (smallint) takes
          create sequence s minvalue 40000; create table t (id smallint default nextval('s')) | sequence s has 0% left, not 50%: it is at 39,999 of 32,767, the last that t.id (smallint) takes
          create sequence s increment -1 minvalue -10; select setval('s', -8)  | sequence s has 22% left, not 50%: it is at -8 of -10, its minimum
          create sequence s increment -1; create table t (id smallint default nextval('s')); select setval('s', -30000) | sequence s has 8% left, not 50%: it is at -30,000 of -32,768, the last that t.id (smallint) takes
          """)
  void finds_the_sequence_that_is_near_its_end(String sql, String finding) {
    assertThat(failure("{ of: all in public, headroom: 50% }", sql)).isEqualTo(finding);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create sequence s maxvalue 3",
        "create sequence s increment -1",
        "create sequence s minvalue -9223372036854775808 start 0"
      })
  void a_sequence_that_was_not_asked_yet_has_all_of_its_range(String sql) {
    assertThat(check(17, "{ of: s, headroom: 50% }", sql).status()).isEqualTo(Status.PASSED);
  }

  @Test
  void finds_the_sequence_that_is_behind_the_data() {
    String sql =
        """
        create table "Orders" ("No" serial, note text);
        insert into "Orders" values (42, 'imported');
        create sequence down increment -1;
        create table debts (id int default nextval('down'));
        insert into debts values (-1);
        """;

    assertThat(failure("{ of: all in public, ahead of data: true }", sql))
        .isEqualTo(
            """
            sequence "Orders_No_seq" gives 1 next, but "Orders"."No" is at 42 already: inserts will fail or repeat it
            sequence down gives -1 next, but debts.id is at -1 already: inserts will fail or repeat it""");
  }

  @Test
  void finds_whether_sequences_cycle() {
    String sql = "create sequence a cycle; create sequence b;";

    assertThat(failure("{ of: all in public, cycle: false }", sql))
        .isEqualTo("sequence a cycles: it gives numbers again");
    assertThat(failure("{ of: all in public, cycle: true }", sql))
        .isEqualTo("sequence b does not cycle");
  }

  @Test
  void the_sequence_of_a_partitioned_table_is_compared_with_all_of_its_rows() {
    String sql =
        """
        create table events (id serial, day date) partition by range (day);
        create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
        insert into events values (7, '2026-05-05');
        """;

    assertThat(failure("{ of: events_id_seq, owned: true, ahead of data: true }", sql))
        .isEqualTo(
            "sequence events_id_seq gives 1 next, but events.id is at 7 already: inserts will fail"
                + " or repeat it");
  }

  @Test
  void without_sequences_or_data_nothing_is_proved() {
    assertThat(check(17, "of: all in public", "create table t ()"))
        .isEqualTo(Outcome.of(Status.VACUOUS, "there is no sequence in schema public"));
    assertThat(check(17, "{ of: all in public, ahead of data: true }", SHOP))
        .isEqualTo(
            Outcome.of(
                Status.VACUOUS,
                "no column with a value takes it from 3 sequences: load data in setup"));
  }

  @Test
  void what_the_login_may_not_read_is_named() {
    Databases.after(
            17,
            DATABASE,
            SHOP
                + """
                drop role if exists sequences_reader;
                create role sequences_reader;
                grant usage on schema public to sequences_reader;
                grant select on users_id_seq, order_numbers, users to sequences_reader;
                alter table users enable row level security;
                """)
        .close();
    try (ReadOnlyDatabase database =
        new ReadOnlyDatabase(
            () -> {
              Connection connection = TestServer.connect(17, DATABASE);
              try (Statement statement = connection.createStatement()) {
                statement.execute("set role sequences_reader");
              }
              return connection;
            })) {
      assertThat(check("{ of: all in public, ahead of data: true }", database))
          .isEqualTo(
              Outcome.of(
                  Status.BLOCKED,
                  """
                  the login may not read column orders.number: grant it SELECT
                  the login may not read sequence orders_id_seq: grant it SELECT
                  row level security hides rows of users from the login: use one with BYPASSRLS"""));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          { owned: true }                     | 1:1: name at least one sequence under "of", or "all in <schema>"
          { of: a b }                         | 1:1: "a b" is not the name of an object: write name, schema.name or "Quoted".name
          { of: all in "a }                   | 1:1: ""a" is not SQL
          { of: a, headroom: half }           | 1:1: "half" is not a percentage. Write such as 50%, from 0% to 100%
          { of: a, headroom: 101% }           | 1:1: "101%" is not a percentage. Write such as 50%, from 0% to 100%
          { of: a, owned: maybe }             | 1:17: "maybe" is not true or false
          { of: a, hedroom: 5% }              | 1:10: unknown key "hedroom". Allowed: ahead of data, cycle, headroom, of, owned. Did you mean "headroom"?
          """)
  void what_cannot_be_is_a_problem_at_its_place(String written, String problem) {
    assertThat(Spec.problems(SequencesCheck.class, written)).contains("f.yaml:" + problem);
  }

  private static String failure(String spec, String sql) {
    Outcome outcome = check(17, spec, sql);
    assertThat(outcome.status()).as(outcome.message()).isEqualTo(Status.FAILED);
    return outcome.message();
  }

  private static Outcome check(int major, String spec, String sql) {
    try (ReadOnlyDatabase database = Databases.after(major, DATABASE, sql)) {
      return check(spec, database);
    }
  }

  private static Outcome check(String spec, ReadOnlyDatabase database) {
    return Spec.bound(SequencesCheck.class, spec)
        .check(database, new Application(Path.of(""), Map.of(), Map.of(), Map.of()));
  }
}
