package dev.gonogo.engine.builtin;

import static dev.gonogo.engine.builtin.ForeignKeysCheckTest.PARTITIONED;
import static dev.gonogo.engine.builtin.ForeignKeysCheckTest.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A foreign key whose triggers do not fire is not enforced, whatever the catalog says of it. */
class ForeignKeyTriggersTest {

  @ParameterizedTest
  @ValueSource(ints = {14, 17, 18})
  void triggers_that_are_disabled_are_found_on_either_side(int major) {
    Outcome outcome =
        check(
            major,
            SHOP
                + "alter table items disable trigger all; alter table orders disable trigger all;");

    assertThat(outcome.findings())
        .extracting(Finding::text)
        .containsExactly(
            "foreign key items_order_id_fkey on items: its triggers on items are disabled, so rows written there are not checked. ALTER TABLE items ENABLE TRIGGER ALL",
            "foreign key items_order_id_fkey on items: its triggers on orders are disabled, so rows changed or deleted there are not checked. ALTER TABLE orders ENABLE TRIGGER ALL",
            "foreign key items_next_fkey on items: its triggers on items are disabled, so rows written there are not checked. ALTER TABLE items ENABLE TRIGGER ALL",
            "foreign key items_next_fkey on items: its triggers on items are disabled, so rows changed or deleted there are not checked. ALTER TABLE items ENABLE TRIGGER ALL");
  }

  @Test
  void triggers_that_fire_in_replica_sessions_only_are_found() {
    String name =
        "(select tgname from pg_trigger where tgrelid = 'orders'::regclass and tgfoid = '\"RI_FKey_noaction_del\"'::regproc)";
    String sql =
        "do $$ begin execute format('alter table orders enable replica trigger %I', "
            + name
            + "); end $$;";

    assertThat(check(17, SHOP + sql).message())
        .isEqualTo(
            "foreign key items_order_id_fkey on items: its triggers on orders fire in replica sessions only, so rows changed or deleted there are not checked. ALTER TABLE orders ENABLE TRIGGER ALL");
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void triggers_of_partitions_belong_to_the_key_of_the_table(int major) {
    String sql =
        "alter table \"Shop\".slots_2026 disable trigger all; alter table \"Shop\".days_2027 disable trigger all;";

    assertThat(check(major, PARTITIONED + sql).findings())
        .extracting(Finding::text)
        .containsExactly(
            "foreign key \"Of Day\" on \"Shop\".\"Slots\": its triggers on \"Shop\".slots_2026 are disabled, so rows written there are not checked. ALTER TABLE \"Shop\".slots_2026 ENABLE TRIGGER ALL",
            "foreign key \"Of Day\" on \"Shop\".\"Slots\": its triggers on \"Shop\".days_2027 are disabled, so rows changed or deleted there are not checked. ALTER TABLE \"Shop\".days_2027 ENABLE TRIGGER ALL");
    assertThat(
            ForeignKeysCheckTest.check(
                    "{ tables: '\"Shop\".slots_2026', triggers: enabled }",
                    major,
                    PARTITIONED + sql)
                .message())
        .startsWith(
            "foreign key \"Of Day\" on \"Shop\".slots_2026: its triggers on \"Shop\".slots_2026 are");
  }

  @Test
  void sessions_that_start_as_replicas_are_found() throws SQLException {
    String set = "session_replication_role = replica";
    try (Connection connection = TestServer.connect(17, "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("drop role if exists \"Check Loader\"; create role \"Check Loader\"");
      TestServer.connect(17, "check_foreign_keys").close();
      statement.execute("alter role \"Check Loader\" set " + set);
      statement.execute("alter database check_foreign_keys set " + set);
      statement.execute("alter role \"Check Loader\" in database check_foreign_keys set " + set);
      statement.execute("alter role \"Check Loader\" in database postgres set " + set);

      try {
        assertThat(check(17, SHOP).findings())
            .extracting(Finding::text)
            .containsExactly(
                "all sessions in database check_foreign_keys start with "
                    + set
                    + ": no foreign key is checked in them",
                "sessions of role \"Check Loader\" start with "
                    + set
                    + ": no foreign key is checked in them",
                "sessions of role \"Check Loader\" in database check_foreign_keys start with "
                    + set
                    + ": no foreign key is checked in them");
      } finally {
        statement.execute("alter database check_foreign_keys reset all");
        statement.execute("alter role \"Check Loader\" in database check_foreign_keys reset all");
        statement.execute("drop role \"Check Loader\"");
      }
    }
  }

  private static Outcome check(int major, String sql) {
    return ForeignKeysCheckTest.check("triggers: enabled", major, sql);
  }
}
