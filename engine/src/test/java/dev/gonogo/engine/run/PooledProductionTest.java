package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.run.VerifiedShop.Verified;
import dev.gonogo.engine.testing.PgBouncer;
import dev.gonogo.engine.testing.RealServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Production behind PgBouncer, in transaction mode; needs Debian's package pgbouncer. */
class PooledProductionTest {
  private static final String LOGIN = "gonogo_pooled_login";
  private static final Map<String, String> MORE = new LinkedHashMap<>();

  static {
    MORE.put(
        "an error",
        "{ query: { sql: \"SELECT 1 / count(*) FROM orders WHERE id < 0\", value: 2 } }");
    MORE.put(
        "nothing to plan",
        "{ uses index: { sql: \"SELECT nothing\", no sequential scan over: 0 } }");
    MORE.put(
        "no plan",
        "{ uses index: { sql: \"SELECT $1::int\", parameters: [x], no sequential scan over: 0 } }");
  }

  @TempDir Path folder;
  private VerifiedShop shop;

  @BeforeEach
  void write() {
    shop =
        new VerifiedShop("gonogo_pooled", folder, "encryption: none", RealServer.primary(), MORE);
  }

  @AfterEach
  void remove() throws Exception {
    shop.remove();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", PgBouncer.FOR_JAVA})
  void what_is_verified_through_a_pooler_is_the_same_and_nothing_is_left_there(String setting)
      throws Exception {
    try (PgBouncer pooler = PgBouncer.start(setting, LOGIN)) {
      shop = new VerifiedShop("gonogo_pooled", folder, "encryption: none", pooler, MORE);
      shop.makeProduction();
      shop.onProduction("CREATE INDEX orders_customer ON orders (customer)");
      try (Connection beside =
          DriverManager.getConnection(
              "jdbc:"
                  + shop.url().replace(LOGIN + "@", "")
                  + "&user="
                  + LOGIN
                  + "&prepareThreshold=0")) {
        String before = session(beside);

        for (String stage : new String[] {"before", "after One", "accept"}) {
          Verified pooled = shop.verify(stage);
          Verified direct =
              shop.verify(stage, RealServer.primary().url(LOGIN, "gonogo_pooled"), shopper());
          assertThat(pooled.text("connect to production"))
              .contains(", the primary, behind a pooler, plain text");
          assertThat(direct.text("connect to production")).contains(", the primary, plain text");
          assertThat(texts(pooled)).isEqualTo(texts(direct));
          assertThat(pooled.text("nothing was written"))
              .startsWith("passed: nothing was written: ");
        }

        assertThat(session(beside)).isEqualTo(before);
      }
    }
  }

  private static Map<String, String> shopper() {
    return Map.of("SHOP_CUSTOMER", VerifiedShop.ALICE);
  }

  /** Without what a pooler changes, and how long things took. */
  private static String texts(Verified verified) {
    StringBuilder texts = new StringBuilder();
    verified.outcomes().keySet().stream()
        .filter(title -> !title.equals("connect to production"))
        .forEach(
            title ->
                texts
                    .append(title)
                    .append(" ")
                    .append(verified.text(title).replaceAll("\\d+ m?s\\b|[0-9.]+ m?s\\b", "…"))
                    .append('\n'));
    return texts.toString();
  }

  /** All that there is of the one session of the pool. */
  private static String session(Connection beside) throws SQLException {
    try (Statement statement = beside.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT pg_backend_pid() || ' ' || session_user || ' ' || current_user || ' '
                       || (SELECT count(*) FROM pg_prepared_statements) || ' '
                       || (SELECT count(*) FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'advisory') || ' '
                       || (SELECT string_agg(name || '=' || setting || ' by ' || source, E'\\n' ORDER BY name)
                           FROM pg_settings WHERE name <> 'application_name')
                """)) {
      row.next();
      return row.getString(1);
    }
  }

  @Test
  void what_a_pooler_refuses_is_told_with_what_to_do_about_it() throws Exception {
    try (PgBouncer pooler = PgBouncer.start("", LOGIN)) {
      shop = new VerifiedShop("gonogo_pooled", folder, "encryption: none", pooler, MORE);
      shop.makeProduction();

      String url = shop.url() + "&options=-c%20work_mem%3D1MB";

      assertThat(
              shop.verify("before", url, shopper())
                  .text("connect to production")
                  .replaceAll(":\\d+", ":…"))
          .isEqualTo(
              "broken: the database cannot be connected to: the pooler at 127.0.0.1:… refuses what it is told first: FATAL: unsupported startup parameter: options. Take it out of the URL, add it to ignore_startup_parameters in pgbouncer.ini, or name the server itself");
    }
  }
}
