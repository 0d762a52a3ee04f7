package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.testing.ChecklistFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Would the checklist notice? A line that only reads notices what is shown, and nothing else. */
class MutantsTest {
  private static Rehearsed rehearsed;

  @BeforeAll
  static void rehearse(@TempDir Path folder) throws IOException {
    ChecklistFiles files = new ChecklistFiles(folder);
    files.file(
        "schema.sql",
        """
        CREATE ROLE shop_user;
        CREATE TABLE orders (id int PRIMARY KEY, buyer text NOT NULL);
        INSERT INTO orders SELECT n, CASE WHEN n % 2 = 0 THEN 'mia' ELSE 'ben' END FROM generate_series(1, 9) AS n;
        GRANT SELECT, INSERT ON orders TO shop_user;
        ALTER TABLE orders OWNER TO deployer;
        """);
    files.file(
        "deploy.sql",
        """
        CREATE POLICY own ON orders TO shop_user
          USING (buyer = current_setting('app.me', true))
          WITH CHECK (buyer = current_setting('app.me', true));
        ALTER TABLE orders ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
        """);
    files.file(
        "back.sql",
        """
        ALTER TABLE orders NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
        DROP POLICY own ON orders;
        """);
    files.document("# One\n- [ ] Buyers see their orders\n- [ ] We would notice\n");
    files.spec(
        """
        document: checklist.md
        staging: { setup: schema.sql, deploy as: { role: deployer } }
        actors:
          mia: { role: shop_user, settings: { app.me: ":me" }, me: mia }
          stranger: { role: shop_user }
        visible rows:
          orders: { mia: "buyer = :me", others: none }
        phases:
          One: { deploy: deploy.sql, rollback: back.sql }
        items:
          One:
            Buyers see their orders: { visibility: all }
            We would notice: { mutants: { tables: all, sample: 100 } }
        """);
    rehearsed = Rehearsed.all(files.plan(), folder.resolve("output"));
  }

  @Test
  void what_nobody_notices_is_found() {
    Outcome outcome = rehearsed.outcome("one we-would-notice");

    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.findings())
        .extracting(Finding::text)
        .containsExactlyInAnyOrder(
            "no line of this checklist would notice if WITH CHECK of policy own on orders were true",
            "no line of this checklist would notice if policy own on orders were for everybody",
            "no line of this checklist would notice if row level security were not forced on orders",
            "no line of this checklist would notice if TRUNCATE on orders were granted to shop_user",
            "no line of this checklist would notice if INSERT on orders were revoked from shop_user");
  }

  @Test
  void every_mutant_is_kept_with_the_line_that_noticed_it() {
    assertThat(rehearsed.outcome("one we-would-notice").observations().get(0).text())
        .isEqualTo(
            """
            if                                            noticed by
            policy own on orders were dropped             Buyers see their orders (checklist.md:2)
            USING of policy own on orders were true       Buyers see their orders (checklist.md:2)
            WITH CHECK of policy own on orders were true  unnoticed
            policy own on orders were for everybody       unnoticed
            row level security were disabled on orders    Buyers see their orders (checklist.md:2)
            row level security were not forced on orders  unnoticed
            one more policy showed everything of orders   Buyers see their orders (checklist.md:2)
            TRUNCATE on orders were granted to shop_user  unnoticed
            INSERT on orders were revoked from shop_user  unnoticed
            SELECT on orders were revoked from shop_user  Buyers see their orders (checklist.md:2)""");
    assertThat(rehearsed.outcome("one we-would-notice").observations().get(0).name())
        .matches("10 of 10 mutants, seed \\d+");
  }

  @Test
  void nothing_of_it_is_left() {
    assertThat(rehearsed.outcome("one identity").status()).isEqualTo(Status.PASSED);
    assertThat(rehearsed.outcome("one buyers-see-their-orders").status()).isEqualTo(Status.PASSED);
  }
}
