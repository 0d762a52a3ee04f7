package dev.gonogo.engine.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.rollback.RollbackMutant.Kind;
import dev.gonogo.engine.script.PlacedStatement;
import dev.gonogo.engine.script.ScriptRunner;
import dev.gonogo.engine.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mistakes that are made in rollback scripts, one by one. */
class RollbackMutantsTest {
  @TempDir private Path root;

  @Test
  void policies() throws IOException {
    List<RollbackMutant> mutants =
        mutants(
            """
            -- Disabling row level security alone would leave the policies and the FORCE flag behind.

            BEGIN;
            SET LOCAL lock_timeout = '2s';

            ALTER TABLE users NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

            DROP POLICY users_of_webhooks ON users;
            DROP FUNCTION is_administrator();

            COMMIT;
            """);

    assertThat(texts(mutants))
        .containsExactly(
            "b.sql:6 left out: ALTER TABLE users NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY",
            "b.sql:6 without NO FORCE ROW LEVEL SECURITY",
            "b.sql:6 without DISABLE ROW LEVEL SECURITY",
            "b.sql:6 misspelt, hidden by IF EXISTS: ALTER TABLE IF EXISTS usersx NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY",
            "b.sql:6 and :8 swapped",
            "b.sql:8 left out: DROP POLICY users_of_webhooks ON users",
            "b.sql:8 misspelt, hidden by IF EXISTS: DROP POLICY IF EXISTS users_of_webhooksx ON users",
            "b.sql:8 with CASCADE",
            "b.sql:8: ALTER TABLE users DISABLE ROW LEVEL SECURITY instead of DROP POLICY users_of_webhooks ON users",
            "b.sql:8 and :9 swapped",
            "b.sql:9 left out: DROP FUNCTION is_administrator()",
            "b.sql:9 misspelt, hidden by IF EXISTS: DROP FUNCTION IF EXISTS is_administratorx()",
            "b.sql:9 with CASCADE");
    assertThat(mutants)
        .extracting(RollbackMutant::changes)
        .startsWith(
            Map.of(3, ""),
            Map.of(3, "ALTER TABLE users DISABLE ROW LEVEL SECURITY"),
            Map.of(3, "ALTER TABLE users NO FORCE ROW LEVEL SECURITY"),
            Map.of(
                3,
                "ALTER TABLE IF EXISTS usersx NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY"),
            Map.of(
                3,
                "DROP POLICY users_of_webhooks ON users",
                4,
                "ALTER TABLE users NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY"),
            Map.of(4, ""),
            Map.of(4, "DROP POLICY IF EXISTS users_of_webhooksx ON users"),
            Map.of(4, "DROP POLICY users_of_webhooks ON users CASCADE"),
            Map.of(4, "ALTER TABLE users DISABLE ROW LEVEL SECURITY"));
    assertThat(mutants.get(8))
        .extracting(RollbackMutant::script, RollbackMutant::kind, RollbackMutant::place)
        .containsExactly("b.sql", Kind.DISABLED, "b.sql:8");
  }

  @Test
  void roles_and_what_they_may() throws IOException {
    List<RollbackMutant> mutants =
        mutants(
            """
            BEGIN;
            ALTER DEFAULT PRIVILEGES FOR ROLE deployer IN SCHEMA public
                REVOKE USAGE ON SEQUENCES FROM service_account, app_user;
            REVOKE SELECT, INSERT ON ALL TABLES IN SCHEMA public, audit FROM service_account, app_user;
            DROP ROLE app_user;
            COMMIT;
            """);

    String defaults =
        "ALTER DEFAULT PRIVILEGES FOR ROLE deployer IN SCHEMA public REVOKE USAGE ON SEQUENCES FROM service_account, app_user";
    assertThat(texts(mutants))
        .containsExactly(
            "b.sql:2 left out: " + defaults,
            "b.sql:2 without service_account",
            "b.sql:2 without app_user",
            "b.sql:2 and :4 swapped",
            "b.sql:4 left out: REVOKE SELECT, INSERT ON ALL TABLES IN SCHEMA public, audit FROM service_account, app_user",
            "b.sql:4 without public",
            "b.sql:4 without audit",
            "b.sql:4 without service_account",
            "b.sql:4 without app_user",
            "b.sql:4 with CASCADE",
            "b.sql:4 and :5 swapped",
            "b.sql:5 left out: DROP ROLE app_user",
            "b.sql:5 misspelt, hidden by IF EXISTS: DROP ROLE IF EXISTS app_userx",
            "b.sql:5: ALTER ROLE app_user NOLOGIN instead of DROP ROLE app_user");
    assertThat(mutants)
        .extracting(RollbackMutant::changes)
        .contains(
            Map.of(
                3,
                "REVOKE SELECT, INSERT ON ALL TABLES IN SCHEMA audit FROM service_account, app_user"),
            Map.of(3, "REVOKE SELECT, INSERT ON ALL TABLES IN SCHEMA public, audit FROM app_user"));
  }

  @Test
  void outside_of_a_transaction_nothing_is_swapped_and_concurrent_drops_know_no_cascade()
      throws IOException {
    assertThat(
            texts(
                mutants(
                    """
                    SET statement_timeout = 0;
                    DROP INDEX CONCURRENTLY IF EXISTS public.idx_a;
                    DROP INDEX CONCURRENTLY public.idx_b;
                    RESET statement_timeout;
                    """)))
        .containsExactly(
            "b.sql:2 left out: DROP INDEX CONCURRENTLY IF EXISTS public.idx_a",
            "b.sql:2 misspelt, hidden by IF EXISTS: DROP INDEX CONCURRENTLY IF EXISTS public.idx_ax",
            "b.sql:3 left out: DROP INDEX CONCURRENTLY public.idx_b",
            "b.sql:3 misspelt, hidden by IF EXISTS: DROP INDEX CONCURRENTLY IF EXISTS public.idx_bx");
  }

  @Test
  void names_in_quotes_and_comments_inside() throws IOException {
    assertThat(
            sql(
                """
                DROP TABLE "Old Shop"."Order, ""Lines\""", -- DROP TABLE cascade
                  notes /* , more */ RESTRICT;
                """))
        .containsExactly(
            "",
            "DROP TABLE notes /* , more */ RESTRICT",
            "DROP TABLE \"Old Shop\".\"Order, \"\"Lines\"\"\" /* , more */ RESTRICT",
            "DROP TABLE IF EXISTS \"Old Shop\".\"Order, \"\"Lines\"\"x\", -- DROP TABLE cascade\n  notes /* , more */ RESTRICT",
            "DROP TABLE IF EXISTS \"Old Shop\".\"Order, \"\"Lines\"\"\", -- DROP TABLE cascade\n  notesx /* , more */ RESTRICT",
            "DROP TABLE \"Old Shop\".\"Order, \"\"Lines\"\"\", -- DROP TABLE cascade\n  notes /* , more */ CASCADE");
    assertThat(sql("DROP /* it */ TRIGGER \"On Insert\" ON \"Old Shop\".\"Orders\""))
        .contains(
            "DROP /* it */ TRIGGER IF EXISTS \"On Insertx\" ON \"Old Shop\".\"Orders\"",
            "ALTER TABLE \"Old Shop\".\"Orders\" DISABLE TRIGGER \"On Insert\"");
    assertThat(sql("ALTER TABLE ONLY \"T\" -- all\n ADD CHECK (a IN ('x,y', $$,$$)),\n DROP b"))
        .containsExactly(
            "",
            "ALTER TABLE ONLY \"T\" -- all\n DROP b",
            "ALTER TABLE ONLY \"T\" -- all\n ADD CHECK (a IN ('x,y', $$,$$))",
            "ALTER TABLE IF EXISTS ONLY \"Tx\" -- all\n ADD CHECK (a IN ('x,y', $$,$$)),\n DROP b");
    assertThat(texts(mutants("DROP TABLE\n  a -- old\n  , b;")))
        .startsWith("b.sql:1 left out: DROP TABLE a , b", "b.sql:1 without a", "b.sql:1 without b");
  }

  @Test
  void lists_of_what_is_granted() throws IOException {
    assertThat(sql("GRANT EXECUTE ON FUNCTION s.f(int, text), g() TO a, b WITH GRANT OPTION"))
        .containsExactly(
            "",
            "GRANT EXECUTE ON FUNCTION g() TO a, b WITH GRANT OPTION",
            "GRANT EXECUTE ON FUNCTION s.f(int, text) TO a, b WITH GRANT OPTION",
            "GRANT EXECUTE ON FUNCTION s.f(int, text), g() TO b WITH GRANT OPTION",
            "GRANT EXECUTE ON FUNCTION s.f(int, text), g() TO a WITH GRANT OPTION");
    assertThat(sql("REVOKE ADMIN OPTION FOR readers, writers FROM a CASCADE"))
        .containsExactly(
            "",
            "REVOKE ADMIN OPTION FOR writers FROM a CASCADE",
            "REVOKE ADMIN OPTION FOR readers FROM a CASCADE");
    assertThat(sql("DROP FUNCTION f(int, text), g"))
        .startsWith("", "DROP FUNCTION g", "DROP FUNCTION f(int, text)");
  }

  @Test
  void what_only_surrounds_is_left_as_it_is() throws IOException {
    assertThat(
            mutants(
                """
                BEGIN; SAVEPOINT a; ROLLBACK TO a; RELEASE a; COMMIT AND CHAIN; END;
                START TRANSACTION; SET TRANSACTION READ WRITE; ROLLBACK;
                SET LOCAL idle_in_transaction_session_timeout = 0;
                SET SESSION client_min_messages = warning;
                RESET lock_timeout;
                SELECT id FROM users WHERE id IN (1, 2) AND (name = 'f()' OR "now" IS NULL);
                SHOW search_path; LOCK TABLE users; ANALYZE users;
                """))
        .isEmpty();
    assertThat(
            texts(
                mutants(
                    """
                    SET ROLE owner; SET LOCAL search_path = s; RESET session_replication_role;
                    SET SESSION AUTHORIZATION owner; SET LOCAL row_security = off;
                    SELECT "setUp"(); SELECT 1 INTO backup;
                    """)))
        .containsExactly(
            "b.sql:1 left out: SET ROLE owner",
            "b.sql:1 left out: SET LOCAL search_path = s",
            "b.sql:1 left out: RESET session_replication_role",
            "b.sql:2 left out: SET SESSION AUTHORIZATION owner",
            "b.sql:2 left out: SET LOCAL row_security = off",
            "b.sql:3 left out: SELECT \"setUp\"()",
            "b.sql:3 left out: SELECT 1 INTO backup");
  }

  @Test
  void only_neighbours_of_one_transaction_are_swapped() throws IOException {
    assertThat(
            texts(
                mutants(
                    """
                    BEGIN; CREATE TABLE a (); CREATE TABLE b (); COMMIT AND CHAIN;
                    CREATE TABLE c ();
                    SAVEPOINT s;
                    CREATE TABLE d (); ROLLBACK TO s;
                    CREATE TABLE d ();
                    CREATE TABLE d ();
                    CREATE TABLE e (); COMMIT; CREATE TABLE f ();
                    CREATE TABLE g ();
                    """)))
        .filteredOn(text -> text.contains("swapped"))
        .containsExactly(
            "b.sql:1 swapped: CREATE TABLE a () and CREATE TABLE b ()", "b.sql:6 and :7 swapped");
  }

  @Test
  void what_has_no_name_or_knows_no_if_exists_is_misspelt_nowhere() throws IOException {
    assertThat(sql("DROP USER MAPPING FOR a SERVER b")).containsExactly("");
    assertThat(sql("DROP CAST (int AS text)"))
        .containsExactly("", "DROP CAST (int AS text) CASCADE");
    assertThat(sql("DROP OWNED BY a")).containsExactly("", "DROP OWNED BY a CASCADE");
    assertThat(sql("ALTER INDEX i ATTACH PARTITION j")).containsExactly("");
    assertThat(sql("ALTER TABLE ALL IN TABLESPACE a SET TABLESPACE b")).containsExactly("");
    assertThat(sql("ALTER INDEX i RENAME TO j"))
        .containsExactly("", "ALTER INDEX IF EXISTS ix RENAME TO j");
    String longest = "a".repeat(62);
    assertThat(sql("DROP ROLE " + longest + "x, b"))
        .contains(
            "DROP ROLE IF EXISTS " + longest + "y, b", "DROP ROLE IF EXISTS " + longest + "x, bx")
        .hasSize(5);
    assertThat(sql("TRUNCATE a, b RESTRICT")).containsExactly("", "TRUNCATE a, b CASCADE");
    assertThat(sql("DROP TABLE")).containsExactly("", "DROP TABLE CASCADE");
  }

  @Test
  void no_text_tells_a_password_or_goes_on_for_pages() throws IOException {
    assertThat(texts(mutants("ALTER ROLE a PASSWORD /* new */ 'hunter2';")))
        .containsExactly("b.sql:1 left out: ALTER ROLE a PASSWORD '***'");
    assertThat(
            texts(
                mutants(
                    "DO $$ begin\n  perform 1;" + " ".repeat(9) + "-- a".repeat(99) + "\nend $$")))
        .singleElement()
        .satisfies(
            text ->
                assertThat(text)
                    .startsWith("b.sql:1 left out: DO $$ begin perform 1; -- a")
                    .endsWith(" …")
                    .hasSize("b.sql:1 left out: ".length() + 202));
  }

  @Test
  void statements_of_one_line_are_told_apart() throws IOException {
    assertThat(texts(mutants("DROP TABLE a; DROP VIEW b;")))
        .containsExactly(
            "b.sql:1 left out: DROP TABLE a",
            "b.sql:1 misspelt, hidden by IF EXISTS: DROP TABLE IF EXISTS ax",
            "b.sql:1 with CASCADE: DROP TABLE a",
            "b.sql:1 left out: DROP VIEW b",
            "b.sql:1 misspelt, hidden by IF EXISTS: DROP VIEW IF EXISTS bx",
            "b.sql:1 with CASCADE: DROP VIEW b");
  }

  @Test
  void no_mutant_is_refused_for_its_grammar() throws Exception {
    List<RollbackMutant> mutants =
        mutants(
            """
            BEGIN;
            ALTER TABLE IF EXISTS ONLY "No" . "Such" DROP a, ADD b int DEFAULT (1), NO FORCE ROW LEVEL SECURITY;
            ALTER MATERIALIZED VIEW m RENAME TO n; ALTER SEQUENCE s OWNED BY NONE; ALTER VIEW v SET SCHEMA s;
            ALTER INDEX i SET (fillfactor = 70, deduplicate_items = off);
            ALTER TABLE t DETACH PARTITION p;
            ALTER DEFAULT PRIVILEGES FOR ROLE a, b IN SCHEMA s REVOKE ALL ON TABLES FROM c, PUBLIC;
            GRANT SELECT (a, b), INSERT ON TABLE x, "Y"."Z" TO c, GROUP d WITH GRANT OPTION;
            REVOKE GRANT OPTION FOR ALL ON FUNCTION f(int, numeric(10, 2)), g() FROM c, d;
            REVOKE ALL ON ALL TABLES IN SCHEMA s, u FROM c; REVOKE ADMIN OPTION FOR a, b FROM c, d;
            GRANT USAGE ON FOREIGN DATA WRAPPER w, v TO c; REVOKE a FROM CURRENT_USER, d RESTRICT;
            DROP ACCESS METHOD a; DROP AGGREGATE a(*), b(int); DROP COLLATION a; DROP CONVERSION a;
            DROP DOMAIN a; DROP EVENT TRIGGER a; DROP EXTENSION a, b; DROP FOREIGN DATA WRAPPER a;
            DROP FOREIGN TABLE a, b; DROP FUNCTION a(int, text), b; DROP GROUP a; DROP INDEX a, b;
            DROP INDEX CONCURRENTLY a; DROP PROCEDURAL LANGUAGE a; DROP LANGUAGE a;
            DROP MATERIALIZED VIEW a, b RESTRICT; DROP OPERATOR CLASS a USING btree;
            DROP OPERATOR FAMILY a USING btree; DROP OPERATOR + (int, int); DROP OWNED BY a, b;
            DROP POLICY "A b" ON "C d"."E"; DROP PROCEDURE a(); DROP PUBLICATION a; DROP ROLE a, b;
            DROP ROUTINE a; DROP RULE a ON b; DROP SCHEMA a, b; DROP SEQUENCE a; DROP SERVER a;
            DROP STATISTICS a, b; DROP SUBSCRIPTION a; DROP TABLE a, b; DROP TEXT SEARCH PARSER a;
            DROP TEXT SEARCH CONFIGURATION a; DROP TEXT SEARCH DICTIONARY a; DROP TYPE a, b;
            DROP TEXT SEARCH TEMPLATE a; DROP TRIGGER "A b" ON "C d"; DROP USER "A b";
            DROP USER MAPPING IF EXISTS FOR a SERVER b; DROP VIEW a, b; DROP CAST (int AS text);
            DROP TRANSFORM FOR int LANGUAGE sql; DROP TABLESPACE a; DROP DATABASE a; TRUNCATE a, ONLY b;
            COMMIT;
            """);

    List<String> refused = new ArrayList<>();
    try (Connection connection = TestServer.connect(TestServer.DEFAULT_MAJOR, "rollback_mutants");
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (RollbackMutant mutant : mutants) {
        for (String sql : mutant.changes().values()) {
          try {
            statement.execute(sql);
          } catch (SQLException exception) {
            if (String.valueOf(exception.getSQLState()).equals("42601")) {
              refused.add(sql + ": " + exception.getMessage());
            }
          }
          connection.rollback();
        }
      }
    }
    assertThat(mutants).hasSizeGreaterThan(200);
    assertThat(refused).isEmpty();
  }

  private List<RollbackMutant> mutants(String script) throws IOException {
    Path file = root.resolve("b.sql");
    Files.writeString(file, script);
    List<PlacedStatement> statements = new ScriptRunner(root).statements(Path.of("b.sql"));
    List<RollbackMutant> mutants = RollbackMutants.of("b.sql", statements);
    assertThat(texts(mutants)).doesNotHaveDuplicates();
    return mutants;
  }

  private List<String> sql(String statement) throws IOException {
    return mutants(statement).stream().map(mutant -> mutant.changes().get(1)).toList();
  }

  private static List<String> texts(List<RollbackMutant> mutants) {
    return mutants.stream().map(RollbackMutant::text).toList();
  }
}
