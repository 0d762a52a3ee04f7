package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.machine.Pause;
import dev.gonogo.engine.run.VerifiedShop.Verified;
import dev.gonogo.engine.testing.RealServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Production that is asked on a standby, which follows at once whatever stands in its way. */
class StandbyTest {
  private static final RealServer PRIMARY = RealServer.primary();
  private static final RealServer STANDBY = RealServer.standby();
  private static final String SHOP = "gonogo_standby";
  private static final String LOGIN = SHOP + "_login";

  /** Takes as long as the table says. */
  private static final String LONG =
      "SELECT 1 + min(0 * a) FROM generate_series(1, 10000) AS a, generate_series(1, (SELECT times FROM busy)) AS b";

  /** Stands in the way of whoever reads the table. */
  private static final String LOCKED =
      "BEGIN; LOCK TABLE busy IN ACCESS EXCLUSIVE MODE; %s; COMMIT";

  private static final String SHORTER = "UPDATE busy SET times = 1";

  @TempDir Path folder;
  private VerifiedShop shop;

  @BeforeEach
  void make() throws Exception {
    Map<String, String> more = new LinkedHashMap<>();
    more.put("long", "{ query: { sql: \"%s\", as: customer, value: 1 } }".formatted(LONG));
    more.put("short", "{ query: { sql: \"SELECT 4\", value: 4 } }");
    more.put(
        "few rows are read",
        "{ uses index: { sql: SELECT note FROM orders WHERE id = 1, as: customer, no sequential scan over: 2 } }");
    shop =
        new VerifiedShop(SHOP, folder, "encryption: none, statement timeout: 10 s", PRIMARY, more);
    shop.makeProduction();
    shop.onProduction(
        """
        CREATE TABLE busy AS SELECT 1 AS times;
        GRANT SELECT ON busy TO gonogo_standby_user;
        CREATE INDEX orders_customer ON orders (customer);
        ANALYZE orders;
        """);
  }

  @AfterEach
  void remove() throws Exception {
    shop.remove();
  }

  private Verified verify(String stage) throws Exception {
    String until = PRIMARY.ask("SELECT pg_current_wal_lsn()").orElseThrow();
    String there = "SELECT pg_last_wal_replay_lsn() >= '%s'".formatted(until);
    while (!STANDBY.ask(there).equals(Optional.of("t"))) {
      Pause.aMoment("the standby followed");
    }
    return shop.verify(
        stage, STANDBY.url(LOGIN, SHOP), Map.of("SHOP_CUSTOMER", VerifiedShop.ALICE));
  }

  @Test
  void is_verified_as_the_primary_is() throws Exception {
    Verified before = verify("before");
    assertThat(before.text("connect to production"))
        .startsWith("passed: PostgreSQL 17.")
        .endsWith(
            "database gonogo_standby, as gonogo_standby_login, a standby, plain text, as the spec file allows");
    assertThat(before.text("row level security is on")).startsWith("passed: ");
    assertThat(before.text("long")).isEqualTo("passed: the value is 1");
    assertThat(before.text("few rows are read"))
        .isEqualTo("failed: Seq Scan on orders reads 3 rows in the custom plan, 2 are allowed");
    assertThat(before.text("nothing was written")).startsWith("passed: nothing was written: ");

    Verified after = verify("after One");
    assertThat(after.text("the index is there")).startsWith("passed: ");
    assertThat(after.text("customers see their orders"))
        .isEqualTo("passed: every actor sees exactly the rows that it should see of orders");
    assertThat(after.text("orders are found by customer")).startsWith("passed: can serve: ");
    assertThat(after.text("nothing was written")).startsWith("passed: nothing was written: ");
  }

  @Test
  void what_stands_in_the_way_of_the_primary_is_asked_once_more() throws Exception {
    Verified verified = verifyWhile(List.of(LOCKED.formatted(SHORTER)));

    assertThat(verified.text("long")).isEqualTo("passed: the value is 1");
    assertThat(verified.text("short")).isEqualTo("passed: the value is 4");
    assertThat(verified.text("nothing was written")).startsWith("passed: nothing was written: ");
  }

  @Test
  void what_does_so_again_is_not_asked_a_third_time() throws Exception {
    Verified verified =
        verifyWhile(List.of(LOCKED.formatted("SELECT 1"), LOCKED.formatted("SELECT 2")));

    assertThat(verified.text("long"))
        .isEqualTo(
            """
            broken: FATAL 40001: terminating connection due to conflict with recovery
                SELECT 1 + min(0 * a) FROM generate_series(1, 10000) AS a, g…
                ^
            Asked twice, it stood in the way of the primary both times. Run this again when the primary has less to do, or have the standby wait for longer: max_standby_streaming_delay""");
    assertThat(verified.text("short")).isEqualTo("passed: the value is 4");
    assertThat(verified.text("nothing was written")).startsWith("passed: nothing was written: ");
  }

  /** Each time that the long query is at work, the primary does one of these. */
  private Verified verifyWhile(List<String> conflicts) throws Exception {
    shop.onProduction("UPDATE busy SET times = 1000000");
    CompletableFuture<Void> meanwhile = CompletableFuture.runAsync(() -> disturb(conflicts));
    Verified verified = verify("before");
    meanwhile.orTimeout(60, TimeUnit.SECONDS).join();
    return verified;
  }

  private static void disturb(List<String> conflicts) {
    String last = "";
    try {
      for (String conflict : conflicts) {
        String question =
            "SELECT pid FROM pg_stat_activity WHERE usename = '%s' AND state = 'active' AND query LIKE 'SELECT 1 + min%%' AND pid::text <> '%s'"
                .formatted(LOGIN, last);
        Optional<String> working = Optional.empty();
        while (working.isEmpty()) {
          Pause.aMoment("somebody began to work");
          working = STANDBY.ask(question);
        }
        last = working.get();
        PRIMARY.execute(SHOP, conflict);
      }
    } catch (SQLException exception) {
      throw new CompletionException(exception);
    }
  }
}
