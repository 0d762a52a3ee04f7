package dev.gonogo.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Grantees;
import dev.gonogo.engine.catalog.ObjectKind;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a role has by the catalog is what the server says it has. */
class HoldingsTest {
  private static final String ROLES =
      """
      create role check_a; create role check_b role check_a; create role check_c role check_b;
      create role check_d role check_c noinherit; create role check_e role check_d;
      create role check_f in role pg_read_all_data; create role check_g in role pg_write_all_data role check_e;
      create role check_h;
      alter database check_holdings owner to check_h;
      create table owned (n int); alter table owned owner to check_c;
      create table granted (n int); grant insert, truncate on granted to check_d; grant references on granted to check_b;
      create table everybody (n int); grant select, trigger on everybody to public;
      create view seen as select 1 as n; grant update on seen to check_c with grant option;
      create sequence numbers; grant usage on numbers to check_b;
      create schema shop; grant create on schema shop to check_c;
      """;

  /** Here each membership has options of its own. */
  private static final String SINCE_16 =
      """
      grant check_b to check_f with inherit false; grant check_d to check_f with set false;
      grant check_e to check_h with inherit true, set false;
      """;

  private static final String ASKED =
      """
      select r.rolname, 'TABLE', c.relname, p, has_table_privilege(r.oid, c.oid, p)
      from pg_roles r, pg_class c, unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p
      where r.rolname like 'check__' and c.relname in ('owned', 'granted', 'everybody', 'seen')
      union all
      select r.rolname, 'SEQUENCE', 'numbers', p, has_sequence_privilege(r.oid, 'numbers', p)
      from pg_roles r, unnest(array['SELECT', 'USAGE', 'UPDATE']) p
      where r.rolname like 'check__'
      union all
      select r.rolname, 'SCHEMA', n.nspname, p, has_schema_privilege(r.oid, n.oid, p)
      from pg_roles r, pg_namespace n, unnest(array['USAGE', 'CREATE']) p
      where r.rolname like 'check__' and n.nspname in ('public', 'shop')
      """;

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void what_the_server_says_is_what_the_catalog_tells(int major) throws SQLException {
    try (Connection connection = TestServer.connect(major, "check_holdings");
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(major < 16 ? ROLES : ROLES + SINCE_16);
      Catalog catalog = new ReadOnlyDatabase(() -> connection).catalog();
      int asked = 0;
      try (ResultSet row = statement.executeQuery(ASKED)) {
        while (row.next()) {
          asked++;
          HeldPrivilege privilege =
              new HeldPrivilege(
                  ObjectKind.valueOf(row.getString(2)), row.getString(3), null, row.getString(4));
          Grantees grantees = Grantees.inherited(row.getString(1), catalog);
          assertThat(Holdings.of(grantees, catalog).has().contains(privilege))
              .as("%s: %s", row.getString(1), privilege)
              .isEqualTo(row.getBoolean(5));
        }
      }
      assertThat(asked).isEqualTo(8 * (4 * 7 + 3 + 2 * 2));
      connection.rollback();
    }
  }
}
