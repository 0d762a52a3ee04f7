package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Stage;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.plan.ProductionPlan;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.testing.RealServer;
import dev.gonogo.engine.verify.Verifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said to be sent to production, held against what its server has written down. */
class SentStatementsTest {
  private static final RealServer SERVER = RealServer.primary();

  @TempDir Path folder;
  private VerifiedShop shop;

  @BeforeEach
  void make() throws Exception {
    Map<String, String> more = new LinkedHashMap<>();
    more.put("one value", "{ query: { sql: \"SELECT 1 + 1;\", value: 2 } }");
    more.put(
        "an actor", "{ query: { sql: \"SELECT count(*) FROM orders\", as: auditor, value: 0 } }");
    more.put(
        "an error",
        "{ query: { sql: \"SELECT 1 / count(*) FROM orders WHERE id < 0\", value: 2 } }");
    more.put("no such column", "{ query: { sql: \"SELECT nothing\", value: 2 } }");
    more.put(
        "no plan",
        "{ uses index: { sql: \"SELECT $1::int\", parameters: [x], no sequential scan over: 0 } }");
    more.put(
        "a plan of nothing",
        "{ uses index: { sql: \"SELECT nothing\", no sequential scan over: 0 } }");
    more.put("a setting", "{ query: { sql: \"SHOW work_mem\", value: 4MB } }");
    more.put("parameters of the server", "{ settings: { server: { work_mem: 4MB } } }");
    more.put("foreign keys", "{ foreign keys: { tables: [orders], orphans: none } }");
    more.put("health", "{ health: { findings: none } }");
    shop = new VerifiedShop("gonogo_sent", folder, "encryption: none", SERVER, more);
    shop.makeProduction();
  }

  @AfterEach
  void remove() throws Exception {
    shop.remove();
  }

  @Test
  void everything_in_the_servers_log_was_told_and_everything_told_is_in_the_log() throws Exception {
    List<String> told = verified("before");
    shop.onProduction("CREATE INDEX orders_customer ON orders (customer)");
    told.addAll(verified("after One"));

    SERVER.ask("SELECT 'everything is written down'");
    assertThat(told)
        .hasSizeGreaterThan(400)
        .anyMatch(sent -> sent.startsWith("PREPARE gonogo_plan"));
    assertThat(SERVER.log().of("gonogo_sent_login", "everything is written down"))
        .containsExactlyElementsOf(told);
  }

  private List<String> verified(String stage) {
    try (Verifier verifier = shop.verifier(stage)) {
      assertThat(verifier.connect().status()).isEqualTo(Status.PASSED);
      for (Step step :
          ProductionPlan.of(shop.plan(), Stage.of(stage).orElseThrow(), "gonogo.stage").steps()) {
        if (step instanceof Step.Item item
            && !item.checks().isEmpty()
            && verifier.known(item).isEmpty()) {
          verifier.item(item);
        }
      }
      return new ArrayList<>(verifier.statements());
    }
  }
}
