package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.evidence.Word;
import dev.gonogo.engine.run.VerifiedShop.Verified;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deployment that is rehearsed, then verified on production before, between and at its end. */
class ProductionRunTest {
  @TempDir Path folder;
  private VerifiedShop shop;

  @BeforeEach
  void write() {
    shop = new VerifiedShop("gonogo_shop", folder, "encryption: none, copy of staging: true");
  }

  @AfterEach
  void remove() throws Exception {
    shop.remove();
  }

  @Test
  void before_after_and_at_the_end() throws Exception {
    Verdict rehearsed = shop.rehearse();
    assertThat(rehearsed.word()).as(rehearsed.reasons().toString()).isEqualTo(Word.REHEARSED);
    shop.makeProduction();

    Verified before = shop.verify("before");
    assertThat(before.text("connect to production"))
        .startsWith("passed: PostgreSQL 17.")
        .endsWith(
            "database gonogo_shop, as gonogo_shop_login, the primary, plain text, as the spec file allows");
    assertThat(before.text("this content was rehearsed"))
        .startsWith("rehearsed: rehearsed on ")
        .endsWith(": REHEARSED");
    assertThat(before.text("production is as it was rehearsed"))
        .startsWith("passed: no difference: ");
    assertThat(before.text("row level security is on"))
        .isEqualTo("passed: row level security is enabled on 1 table");
    assertThat(before.text("somebody has looked")).isEqualTo("pending: \"owner\" has not signed");
    assertThat(before.text("customers see their orders"))
        .isEqualTo("not applicable: asked at the stage after \"One\"");
    assertThat(before.text("nothing is missing"))
        .isEqualTo("not applicable: asked at the stage accept");
    assertThat(before.text("it can be rolled back"))
        .startsWith("rehearsed: passed in the rehearsal of ")
        .endsWith(": proved by 3 steps of the rehearsal");
    assertThat(before.text("nothing was written"))
        .matches(
            "passed: nothing was written: \\d+ statements in \\d+ transactions, 0 transaction ids assigned, no lock held longer than \\S+ m?s, \\S+ m?s of the server's time");
    assertThat(before.verdict().word()).isEqualTo(Word.NO_GO);
    assertThat(before.verdict().reasons())
        .extracting(Verdict.Reason::text)
        .containsExactly("somebody has looked");

    shop.onProduction("CREATE INDEX orders_customer ON orders (customer)");
    Verified after = shop.verify("after One");
    assertThat(after.text("customers see their orders"))
        .isEqualTo("passed: every actor sees exactly the rows that it should see of orders");
    assertThat(after.text("the index is there")).startsWith("passed: ");
    assertThat(after.text("the owner sees everything"))
        .startsWith("rehearsed: passed in the rehearsal of ");
    assertThat(after.outcome("connect to production").observations())
        .extracting(Observation::text)
        .contains("clerk is asked in rehearsals only");
    assertThat(after.text("production is as it was rehearsed")).startsWith("passed: ");
    assertThat(after.text("row level security is on"))
        .isEqualTo("not applicable: asked at the stage before");

    Verified atTheEnd = shop.verify("accept");
    assertThat(atTheEnd.text("nothing is missing")).isEqualTo("passed: present: orders");
    assertThat(atTheEnd.text("customers see their orders")).startsWith("passed: ");
    assertNothingIsTold(folder);
  }

  /** Passwords, contents of rows and who people are, in whatever was written. */
  private static void assertNothingIsTold(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("verified"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        for (String planted :
            List.of(VerifiedShop.ALICE, "planted-password", "dave-0815", "secret note")) {
          assertThat(text).as(file.toString()).doesNotContain(planted);
        }
      }
    }
  }

  @Test
  void what_differs_is_told_without_telling_of_whom() throws Exception {
    shop.rehearse();
    shop.makeProduction();
    shop.onProduction(
        """
        CREATE INDEX orders_customer ON orders (customer);
        DROP POLICY own ON orders;
        CREATE POLICY own ON orders TO gonogo_shop_user USING (true);
        """);

    Verified after = shop.verify("after One");

    assertThat(after.text("customers see their orders"))
        .matches(
            "failed: customer sees 2 rows of orders that it must not see: #[0-9a-f]{12}, #[0-9a-f]{12}");
    assertThat(after.text("production is as it was rehearsed"))
        .isEqualTo(
            "failed: differs on production: policy own on orders: using was (customer = current_setting('app.me'::text, true)), is true");
    assertThat(after.verdict().word()).isEqualTo(Word.NO_GO);
    assertNothingIsTold(folder);
  }

  @Test
  void without_a_url_nothing_is_asked() throws Exception {
    Verified before = shop.verify("before", "", Map.of());

    assertThat(before.text("connect to production"))
        .isEqualTo(
            "blocked: GONOGO_PRODUCTION_URL is not set. Write postgresql://user@host:port/database there, or postgresql:///?service=name; the password into a password file or GONOGO_PRODUCTION_PASSWORD");
    assertThat(before.outcome("row level security is on").status()).isEqualTo(Status.BLOCKED);
    assertThat(before.outcome("nothing was written").status()).isEqualTo(Status.BLOCKED);
    assertThat(before.verdict().word()).isEqualTo(Word.NO_GO);
  }

  @Test
  void a_login_that_can_do_more_is_refused_with_the_sql_of_one_that_cannot() throws Exception {
    shop.makeProduction();
    shop.onProduction("GRANT DELETE ON orders TO gonogo_shop_login");

    Verified before = shop.verify("before");

    assertThat(before.text("connect to production"))
        .isEqualTo(
            "failed: gonogo_shop_login has DELETE on orders, and may only read: REVOKE DELETE ON TABLE public.orders FROM gonogo_shop_login");
    assertThat(before.outcome("connect to production").observations())
        .extracting("name")
        .contains("SQL that makes fitting roles");
    assertThat(before.outcome("row level security is on").status()).isEqualTo(Status.BLOCKED);
  }

  @Test
  void whoever_is_not_known_blocks_what_asks_as_him() throws Exception {
    shop.makeProduction();
    shop.onProduction(
        "CREATE INDEX orders_customer ON orders (customer); REVOKE gonogo_shop_reader FROM gonogo_shop_login");

    Verified nobody = shop.verify("after One", shop.url(), Map.of());
    assertThat(nobody.text("customers see their orders"))
        .isEqualTo(
            "blocked: who customer is on production is not known: the environment variable SHOP_CUSTOMER is not set");

    Verified blind = shop.verify("after One");
    assertThat(blind.text("customers see their orders"))
        .isEqualTo(
            "blocked: gonogo_shop_login may not become gonogo_shop_reader: GRANT gonogo_shop_reader TO gonogo_shop_login WITH INHERIT FALSE, SET TRUE");
  }

  @Test
  void plain_text_and_copies_of_staging_are_refused_unless_that_is_declared() throws Exception {
    shop = new VerifiedShop("gonogo_shop", folder, "statement timeout: 10 s");
    shop.makeProduction();

    assertThat(shop.verify("before").text("connect to production"))
        .isEqualTo(
            "failed: sslmode=disable lets production be read in plain text. Write sslmode=verify-full, or \"encryption: none\" under \"production\" in the spec file");
  }

  @Test
  void what_would_be_sent_is_told_without_connecting_to_anything() throws Exception {
    shop.rehearse();

    String planned = Files.readString(shop.plan("after One"));

    assertThat(planned)
        .doesNotContain(VerifiedShop.ALICE)
        .containsSubsequence(
            "-- connect to production\nBEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;\n",
            "SAVEPOINT gonogo_guard;\n",
            "-- Which row level security policies are there?",
            "-- the index is there\n-- customers see their orders\nBEGIN ",
            """
            ROLLBACK TO SAVEPOINT asked;
            SELECT pg_catalog.set_config(E'role', E'gonogo_shop_reader', true);
            """,
            """
            (customer = '<customer>'
            ) as c0""",
            """
            SELECT pg_catalog.set_config(E'app.me', E'<customer>', true), pg_catalog.set_config(E'role', E'gonogo_shop_user', true);
            EXPLAIN (FORMAT JSON)
            select count(*), coalesce(sum(hashtextextended(concat(id) collate "C", 0)), 0) from public.orders;
            select count(*), coalesce(sum(hashtextextended(concat(id) collate "C", 0)), 0) from public.orders;
            ROLLBACK TO SAVEPOINT asked;
            """)
        .endsWith("AS microseconds;\nROLLBACK;\n");
  }
}
