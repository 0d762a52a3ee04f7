package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.run.VerifiedShop.Verified;
import dev.gonogo.engine.testing.RealServer;
import dev.gonogo.engine.testing.TestServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines that count on production only: in a rehearsal it is tried that they can be asked. */
class WaitsForProductionTest {
  @TempDir Path folder;

  private VerifiedShop shop(String query) {
    return new VerifiedShop(
        "gonogo_waiting",
        folder,
        "encryption: none, copy of staging: true",
        RealServer.primary(),
        Map.of("erin has ordered", "{ waits for: production, query: { " + query + " } }"));
  }

  private String rehearsed(VerifiedShop shop) throws Exception {
    Rehearsed run = Rehearsed.on(TestServer.settings(), shop.plan(), folder.resolve("rehearsed"));
    return run.outcomes().entrySet().stream()
        .filter(step -> step.getKey().contains("erin"))
        .map(step -> Rehearsed.text(step.getValue()))
        .collect(Collectors.joining());
  }

  @Test
  void what_is_not_so_in_a_rehearsal_is_asked_on_production() throws Exception {
    VerifiedShop shop =
        shop("sql: \"SELECT count(*) FROM orders WHERE customer = 'erin'\", value: 1");
    try {
      assertThat(rehearsed(shop)).isEqualTo("blocked: waits for production");
      shop.makeProduction();

      Verified before = shop.verify("before");
      assertThat(before.text("erin has ordered")).isEqualTo("passed: the value is 1");

      shop.onProduction("DELETE FROM orders WHERE customer = 'erin'");
      assertThat(shop.verify("before").text("erin has ordered"))
          .isEqualTo("failed: the value is 0, not 1");
    } finally {
      shop.remove();
    }
  }

  @Test
  void what_cannot_be_asked_is_found_in_the_rehearsal() throws Exception {
    VerifiedShop shop = shop("sql: SELECT count(*) FROM orders WHERE customr IS NULL, value: 0");

    assertThat(rehearsed(shop))
        .startsWith("broken: ")
        .contains("column \"customr\" does not exist");
  }

  @Test
  void a_plan_that_the_reader_may_not_ask_for_is_blocked() throws Exception {
    VerifiedShop shop =
        new VerifiedShop(
            "gonogo_waiting",
            folder,
            "encryption: none, copy of staging: true",
            RealServer.primary(),
            Map.of(
                "versions are found",
                "{ uses index: { sql: SELECT * FROM closed.versions WHERE id = 1, no sequential scan over: 1 } }"));
    try {
      shop.makeProduction();
      shop.onProduction(
          "CREATE EXTENSION pg_stat_statements; CREATE SCHEMA closed; CREATE VIEW closed.versions AS SELECT 1 AS id;"
              + " ALTER EXTENSION pg_stat_statements ADD VIEW closed.versions");

      assertThat(shop.verify("before").text("versions are found"))
          .isEqualTo(
              "blocked: gonogo_waiting_reader may not read what this query needs: permission denied for schema closed. Grant it what it needs to role gonogo_waiting_reader, or ask as an actor");
    } finally {
      shop.remove();
    }
  }
}
