package dev.gonogo.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.sql.QueryException;
import dev.gonogo.engine.testing.EveryMajor;
import dev.gonogo.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a database says of plans; the table has 20,000 rows and all indexes are of use. */
class QueryPlanTest {

  private static final String TABLE =
      """
      drop schema if exists "Shop" cascade;
      create schema "Shop";
      create table "Shop"."Orders" (id int primary key, customer uuid, state text, noted text);
      insert into "Shop"."Orders"
      select n, md5((n / 10)::text)::uuid, case when n % 1000 = 0 then 'open' else 'done' end, 'x'
      from generate_series(1, 20000) as n;
      create index "By Customer" on "Shop"."Orders" (customer);
      create index open_orders on "Shop"."Orders" (id) where state = 'open';
      analyze "Shop"."Orders";
      drop role if exists plan_asker;
      create role plan_asker;
      """;

  private static final QualifiedName ORDERS = new QualifiedName("Shop", "Orders");
  private static final QualifiedName BY_CUSTOMER = new QualifiedName("Shop", "By Customer");
  private static final Map<Integer, ReadOnlyDatabase> DATABASES = new HashMap<>();

  @AfterAll
  static void close() {
    DATABASES.values().forEach(ReadOnlyDatabase::close);
  }

  @EveryMajor
  void a_plan_names_tables_and_indexes_and_knows_their_size(int major) throws SQLException {
    QueryPlan plan =
        plan(
            major,
            "select * from \"Shop\".\"Orders\" where customer = $1",
            false,
            new PlanParameter("cfcd2084-95d5-65ef-66e7-dff9f98764da", null));

    assertThat(plan.scans())
        .extracting(Scan::table, Scan::index, Scan::rows, Scan::analyzed)
        .containsExactly(tuple(ORDERS, BY_CUSTOMER, 20000L, true));
    assertThat(plan.text()).contains("\"By Customer\"", "cfcd2084-95d5-65ef-66e7-dff9f98764da");
  }

  @EveryMajor
  void a_generic_plan_does_for_all_values(int major) throws SQLException {
    String query = "select * from \"Shop\".\"Orders\" where state = $1";
    PlanParameter rare = new PlanParameter("open", null);

    assertThat(plan(major, query, false, rare).scans())
        .extracting(Scan::index)
        .containsExactly(new QualifiedName("Shop", "open_orders"));
    assertThat(plan(major, query, true, rare).scans())
        .extracting(Scan::method)
        .containsExactly("Seq Scan");
    assertThat(plan(major, query, true, rare).text()).contains("state = $1");
  }

  @Test
  void the_type_of_a_parameter_decides_whether_an_index_can_be_used() throws SQLException {
    String query = "select from \"Shop\".\"Orders\" where customer = $1";
    PlanParameter text = new PlanParameter("cfcd2084-95d5-65ef-66e7-dff9f98764da", "text");

    assertThatThrownBy(() -> plan(17, query, false, text))
        .hasMessage(
            """
            ERROR 42883: operator does not exist: uuid = text
                select from "Shop"."Orders" where customer = $1
                                                           ^
                hint: No operator matches the given name and argument types. You might need to add explicit type casts.""");
    assertThat(
            plan(17, "select from \"Shop\".\"Orders\" where customer::text = $1", false, text)
                .scans())
        .extracting(Scan::method)
        .containsExactly("Seq Scan");
  }

  @EveryMajor
  void sequential_scans_can_be_left_to_the_last(int major) throws SQLException {
    PlanRequest whole =
        new PlanRequest(
            "select count(*) from \"Shop\".\"Orders\"", List.of(), Optional.empty(), false, false);

    assertThat(database(major).plan(whole).scans())
        .extracting(Scan::isSequential)
        .containsExactly(false);
  }

  @Test
  void scans_are_found_wherever_they_are() throws SQLException {
    String query =
        """
        with late as materialized (select * from "Shop"."Orders" where noted = 'y')
        select (select max(oid) from pg_class), exists (select from late)
        from "Shop"."Orders"
        where (customer = '00000000-0000-0000-0000-000000000000' or id in (1, 2))
        """;

    assertThat(plan(17, query, false).scans())
        .extracting(Scan::method, scan -> scan.table().name(), Scan::index)
        .containsExactlyInAnyOrder(
            tuple("Seq Scan", "Orders", null),
            tuple(
                "Index Only Scan",
                "pg_class",
                new QualifiedName("pg_catalog", "pg_class_oid_index")),
            tuple("Bitmap Index Scan", "Orders", BY_CUSTOMER),
            tuple("Bitmap Index Scan", "Orders", new QualifiedName("Shop", "Orders_pkey")));
  }

  @Test
  void an_actor_without_the_privilege_gets_no_plan() throws SQLException {
    ReadOnlyDatabase database = database(17);
    PlanRequest request =
        new PlanRequest(
            "select * from \"Shop\".\"Orders\"",
            List.of(),
            Optional.of(new Actor("plan_asker", Map.of())),
            false,
            true);

    assertThatThrownBy(() -> database.plan(request))
        .isInstanceOf(QueryException.class)
        .hasMessageStartingWith("ERROR 42501: permission denied for schema Shop");
  }

  @Test
  void nothing_is_run_and_nothing_is_left() throws SQLException {
    assertThat(plan(17, "select 1 / relpages from pg_class", false).scans()).hasSize(1);
    assertThat(database(17).query("select count(*) from pg_prepared_statements").rows())
        .containsExactly(List.of("0"));
    assertThat(database(17).query("show enable_seqscan").rows()).containsExactly(List.of("on"));
  }

  @Test
  void a_value_that_its_type_does_not_have_is_shown() {
    PlanParameter wrong = new PlanParameter("it's", "uuid");

    assertThatThrownBy(() -> plan(17, "select $1", false, wrong))
        .hasMessageStartingWith(
            """
            ERROR 22P02: invalid input syntax for type uuid: "it's"
                EXPLAIN EXECUTE gonogo_plan('it''s')
                                            ^""");
  }

  @Test
  void a_missing_value_is_told_with_the_query() {
    assertThatThrownBy(() -> plan(17, "select 7 where 1 = $1", false))
        .hasMessage(
            """
            ERROR 42601: wrong number of parameters for prepared statement "gonogo_plan"
                select 7 where 1 = $1
                ^
                detail: Expected 1 parameters but got 0.""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "uuid;", "uuid)", "text, int", "\"a", "numeric(10"})
  void what_is_no_type_is_refused(String written) {
    assertThatThrownBy(() -> new PlanParameter("1", written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"%s\" is not the name of a type. Write such as uuid, character varying or integer[]"
                .formatted(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uuid",
        "character varying",
        "varchar(20)",
        "numeric(10, 2)",
        "timestamp(3) with time zone",
        "integer[]",
        "int[][3]",
        "audit.\"Mood\"",
        "\"Shop\" . state"
      })
  void types_are_written_as_in_sql(String written) {
    assertThat(new PlanParameter(null, written).type()).isEqualTo(written);
  }

  private static QueryPlan plan(
      int major, String query, boolean generic, PlanParameter... parameters) throws SQLException {
    return database(major)
        .plan(new PlanRequest(query, List.of(parameters), Optional.empty(), generic, true));
  }

  private static ReadOnlyDatabase database(int major) throws SQLException {
    ReadOnlyDatabase database = DATABASES.get(major);
    if (database == null) {
      try (Connection connection = TestServer.connect(major, "query_plan");
          Statement statement = connection.createStatement()) {
        statement.execute(TABLE);
      }
      database = new ReadOnlyDatabase(() -> TestServer.connect(major, "query_plan"));
      DATABASES.put(major, database);
    }
    return database;
  }
}
