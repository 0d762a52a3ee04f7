package dev.gonogo.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.testing.Catalogs;
import dev.gonogo.engine.testing.Spec;
import org.junit.jupiter.api.Test;

class RowSecurityCheckTest {
  private static final String TABLES =
      """
      create schema shop;
      create table shop.users ();
      create table shop.orders ();
      create view shop.recent as select * from shop.orders;
      alter table shop.users enable row level security, force row level security;
      """;

  @Test
  void passes_where_it_is_enabled() {
    assertThat(check("{ tables: shop.users }"))
        .isEqualTo(Outcome.passed("row level security is enabled on 1 table"));
    assertThat(check("{ tables: shop.users, forced: true }").message())
        .isEqualTo("row level security is enabled and forced on 1 table");
  }

  @Test
  void finds_the_table_without_it() {
    Outcome outcome = check("{ tables: all in shop }");

    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.message()).isEqualTo("row level security is not enabled on shop.orders");
  }

  @Test
  void all_tables_of_a_schema_are_counted_views_are_not() {
    assertThat(
            check("{ tables: all in shop }", "alter table shop.orders enable row level security")
                .message())
        .isEqualTo("row level security is enabled on 2 tables");
  }

  @Test
  void finds_the_owner_who_is_let_through() {
    String sql =
        """
        create role check_rls_owner;
        alter table shop.orders enable row level security;
        alter table shop.orders owner to check_rls_owner;
        """;

    assertThat(check("{ tables: all in shop }", sql).status()).isEqualTo(Status.PASSED);
    assertThat(check("{ tables: all in shop, forced: true }", sql).message())
        .isEqualTo(
            "row level security is not forced on shop.orders: its owner check_rls_owner sees every"
                + " row");
  }

  @Test
  void finds_a_partition_that_can_be_asked_directly() {
    String sql =
        """
        create table events (day date) partition by range (day);
        create table "Events 2026" partition of events default;
        alter table events enable row level security;
        """;

    assertThat(check("{ tables: all in public }", sql).message())
        .isEqualTo("row level security is not enabled on \"Events 2026\"");
    assertThat(check("{ tables: events }", sql).status()).isEqualTo(Status.PASSED);
  }

  @Test
  void a_table_that_is_missing_or_no_table_is_a_finding() {
    assertThat(check("{ tables: [shop.users, shop.usr, shop.recent] }").message())
        .isEqualTo("table shop.usr is missing\nshop.recent is a view, not a table");
  }

  @Test
  void a_schema_without_tables_proves_nothing() {
    assertThat(check("{ tables: all in shp }"))
        .isEqualTo(Outcome.of(Status.VACUOUS, "there is no table in schema shp"));
    assertThat(check("{ tables: [shop.users, 'all in \"Shop\"'] }").message())
        .isEqualTo("there is no table in schema \"Shop\"");
  }

  @Test
  void a_finding_is_graver_than_an_empty_schema() {
    assertThat(check("{ tables: [all in shp, shop.orders] }").status()).isEqualTo(Status.FAILED);
  }

  @Test
  void names_of_schemas_are_folded_as_postgresql_folds_them() {
    String sql =
        """
        create schema "Mixed";
        create table "Mixed".t ();
        alter table "Mixed".t enable row level security;
        """;

    assertThat(check("{ tables: 'all in \"Mixed\"' }", sql).status()).isEqualTo(Status.PASSED);
    assertThat(check("{ tables: all in Mixed }", sql).status()).isEqualTo(Status.VACUOUS);
    assertThat(check("{ tables: [shop.users, all in SHOP, shop.orders] }").message())
        .isEqualTo("row level security is not enabled on shop.orders");
  }

  @Test
  void naming_no_table_is_a_problem() {
    assertThat(Spec.problems(RowSecurityCheck.class, "{}"))
        .containsExactly("f.yaml:1:1: missing key 'tables'");
    assertThat(Spec.problems(RowSecurityCheck.class, "tables: []"))
        .containsExactly("f.yaml:1:9: name at least one table, or \"all in <schema>\"");
  }

  @Test
  void what_is_no_name_is_a_problem() {
    assertThat(Spec.problems(RowSecurityCheck.class, "tables: all of public"))
        .containsExactly(
            "f.yaml:1:9: \"all of public\" is not the name of an object: write name, schema.name"
                + " or \"Quoted\".name");
    assertThat(Spec.problems(RowSecurityCheck.class, "tables: [users, all in a.b]"))
        .containsExactly(
            "f.yaml:1:9: \"a.b\" is not the name of a schema: write name or \"Quoted\"");
  }

  @Test
  void forced_is_true_or_false() {
    assertThat(Spec.problems(RowSecurityCheck.class, "{ tables: users, forced: yes }"))
        .containsExactly("f.yaml:1:26: \"yes\" is not true or false");
  }

  private static Outcome check(String spec) {
    return check(spec, "");
  }

  private static Outcome check(String spec, String change) {
    return Spec.bound(RowSecurityCheck.class, spec).check(Catalogs.after(TABLES + change));
  }
}
