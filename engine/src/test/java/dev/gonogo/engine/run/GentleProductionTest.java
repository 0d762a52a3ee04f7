package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.run.VerifiedShop.Verified;
import dev.gonogo.engine.testing.RealServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Production that has other things to do, or that breaks down while it is verified. */
class GentleProductionTest {
  private static final RealServer SERVER = RealServer.primary();
  private static final String LOGIN = "gonogo_gentle_login";

  /** Waits for as long as somebody else holds the table. */
  private static final String HELD =
      "{ query: { sql: \"SELECT count(*) FROM held\", as: customer, value: 0 } }";

  private static final String ENDED =
      """
      broken: FATAL 57P01: terminating connection due to administrator command
          SELECT count(*) FROM held
                               ^""";

  @TempDir Path folder;
  private VerifiedShop shop;

  @BeforeEach
  void write() {
    shop = shop("");
  }

  private VerifiedShop shop(String production) {
    Map<String, String> more = new LinkedHashMap<>();
    more.put("one", HELD);
    more.put("two", HELD);
    more.put("three", HELD);
    more.put("four", "{ query: { sql: \"SELECT 4\", value: 4 } }");
    return new VerifiedShop("gonogo_gentle", folder, "encryption: none" + production, SERVER, more);
  }

  private void make(String production) throws Exception {
    shop = shop(production);
    shop.makeProduction();
    shop.onProduction("CREATE TABLE held (id int); GRANT SELECT ON held TO gonogo_gentle_user");
  }

  @AfterEach
  void remove() throws Exception {
    shop.remove();
  }

  private Verified verifyWhile(Waiting.Event... events) throws Exception {
    try (Waiting waiting = Waiting.on(SERVER, "gonogo_gentle", "held", LOGIN, events)) {
      Verified verified = shop.verify("before");
      waiting.requireOver();
      return verified;
    }
  }

  private static void end(String process) throws SQLException {
    SERVER.ask("SELECT pg_terminate_backend(%s)".formatted(process));
  }

  /** The proof that there is none, without numbers. */
  private static String proof(Verified verified) {
    return verified.text("nothing was written").replaceAll("\\d[0-9.]*( m?s\\b)?", "…");
  }

  @Test
  void a_session_that_somebody_ends_is_replaced_and_its_proof_is_missing() throws Exception {
    make(", lock timeout: 300 ms");

    Verified verified = verifyWhile(GentleProductionTest::end);

    assertThat(verified.text("one")).isEqualTo(ENDED);
    assertThat(verified.text("two")).startsWith("broken: ERROR 55P03");
    assertThat(verified.text("four")).isEqualTo("passed: the value is 4");
    assertThat(proof(verified))
        .isEqualTo(
            "broken: proof not obtained for … transaction: terminating connection due to administrator command. Nothing says otherwise of the rest: … statements in … transactions, … transaction ids assigned, no lock held longer than …, … of the server's time. Run this again");
  }

  @Test
  void when_the_connection_is_lost_twice_production_is_left_alone() throws Exception {
    make("");

    Verified verified = verifyWhile(GentleProductionTest::end, GentleProductionTest::end);

    assertThat(verified.text("one")).isEqualTo(ENDED);
    assertThat(verified.text("two")).isEqualTo(ENDED);
    assertThat(verified.text("three"))
        .isEqualTo(
            "blocked: production is not asked any more: the connection was lost twice. Run this again later");
    assertThat(verified.text("four")).isEqualTo(verified.text("three"));
    assertThat(verified.text("nothing was written"))
        .startsWith("broken: proof not obtained for 2 transactions: terminating connection");
  }

  @Test
  void a_server_that_takes_nobody_any_more_is_left_alone_at_once() throws Exception {
    make("");

    Verified verified =
        verifyWhile(
            process -> {
              SERVER.execute("postgres", "ALTER ROLE " + LOGIN + " CONNECTION LIMIT 0");
              end(process);
            });

    assertThat(verified.text("one")).isEqualTo(ENDED);
    assertThat(verified.text("two"))
        .isEqualTo(
            "broken: the database cannot be connected to: FATAL: too many connections for role \"gonogo_gentle_login\"");
    assertThat(verified.text("three"))
        .isEqualTo(
            "blocked: production is not asked any more: the server takes nobody: the database cannot be connected to: FATAL: too many connections for role \"gonogo_gentle_login\". Run this again later");
    assertThat(verified.text("four")).isEqualTo(verified.text("three"));
    assertThat(shop.verify("before").text("connect to production"))
        .isEqualTo(
            "broken: the database cannot be connected to: FATAL: too many connections for role \"gonogo_gentle_login\"");
  }

  @Test
  void so_is_one_that_is_stopped() throws Exception {
    make("");
    try {
      Verified verified = verifyWhile(process -> SERVER.stop());

      assertThat(verified.text("one")).isEqualTo(ENDED);
      assertThat(verified.text("two")).startsWith("broken: the database cannot be connected to: ");
      assertThat(verified.text("three"))
          .startsWith(
              "blocked: production is not asked any more: the server takes nobody: the database cannot be connected to: ")
          .endsWith(". Run this again later");
      assertThat(verified.text("four")).isEqualTo(verified.text("three"));
    } finally {
      SERVER.startAgain();
    }
  }

  @Test
  void the_third_statement_that_waits_too_long_for_a_lock_is_the_last() throws Exception {
    make(", lock timeout: 300 ms");

    Verified verified = verifyWhile();

    assertThat(verified.text("one"))
        .isEqualTo(
            """
            broken: ERROR 55P03: canceling statement due to lock timeout
                SELECT count(*) FROM held
                                     ^
            Somebody else holds a lock that it needs, and it may wait for 300 ms. Run this again later, or raise "lock timeout" under "production" in the spec file""");
    assertThat(verified.text("three")).isEqualTo(verified.text("one"));
    assertThat(verified.text("four"))
        .isEqualTo(
            "blocked: production is not asked any more: 3 statements took too long, or waited too long for locks. Run this again later");
    assertThat(verified.text("nothing was written")).startsWith("passed: nothing was written: ");
  }

  @Test
  void so_is_the_third_that_takes_too_long() throws Exception {
    make(", statement timeout: 1 s");

    Verified verified = verifyWhile();

    assertThat(verified.text("one"))
        .isEqualTo(
            """
            broken: ERROR 57014: canceling statement due to statement timeout
                SELECT count(*) FROM held
                ^
            A statement may take 1 s. Make it faster, or raise "statement timeout" under "production" in the spec file""");
    assertThat(verified.text("four"))
        .isEqualTo(
            "blocked: production is not asked any more: 3 statements took too long, or waited too long for locks. Run this again later");
    assertThat(verified.text("nothing was written")).startsWith("passed: nothing was written: ");
  }
}
