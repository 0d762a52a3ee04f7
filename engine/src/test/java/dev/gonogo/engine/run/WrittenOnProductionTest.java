package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.run.VerifiedShop.Verified;
import dev.gonogo.engine.testing.RealServer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions on production that say STABLE and are not, in words that nobody can read before. */
class WrittenOnProductionTest {
  @TempDir Path folder;
  private VerifiedShop shop;

  @BeforeEach
  void make() throws Exception {
    Map<String, String> more = new LinkedHashMap<>();
    more.put("takes an id", "{ query: { sql: \"SELECT taking('id')\", as: customer, value: 1 } }");
    more.put(
        "keeps a lock", "{ query: { sql: \"SELECT taking('lock')\", as: customer, value: 1 } }");
    more.put(
        "only reads", "{ query: { sql: \"SELECT taking('nothing')\", as: customer, value: 1 } }");
    shop =
        new VerifiedShop(
            "gonogo_written",
            folder,
            "encryption: none, copy of staging: true",
            RealServer.primary(),
            more);
    shop.makeProduction();
    shop.onProduction(
        """
        CREATE FUNCTION taking(what text) RETURNS int STABLE LANGUAGE plpgsql AS $$
        BEGIN
          EXECUTE CASE what WHEN 'id' THEN 'SELECT pg_' || 'current_xact_id()'
            WHEN 'lock' THEN 'SELECT pg_' || 'advisory_lock(17)' ELSE 'SELECT 1' END;
          RETURN 1;
        END $$
        """);
  }

  @AfterEach
  void remove() throws Exception {
    shop.remove();
  }

  @Test
  void what_was_written_or_kept_is_told_where_it_was_asked_and_at_the_end() throws Exception {
    Verified verified = shop.verify("before");

    assertThat(verified.text("takes an id"))
        .matches(
            "broken: what was asked has written, and was rolled back: transaction id \\d+ was assigned, still locked: ExclusiveLock. Find out which function or view does so before it is asked again");
    assertThat(verified.text("keeps a lock"))
        .isEqualTo(
            "broken: what was asked has written, and was rolled back: still locked: ExclusiveLock. Find out which function or view does so before it is asked again");
    assertThat(verified.text("only reads")).isEqualTo("passed: the value is 1");
    assertThat(verified.outcome("nothing was written").findings())
        .extracting(Finding::text)
        .hasSize(2)
        .anyMatch(text -> text.matches("transaction id \\d+ was assigned"))
        .contains("still locked: ExclusiveLock");
    assertThat(verified.text("nothing was written")).startsWith("failed: transaction id ");
  }
}
