package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.evidence.Word;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.testing.RealServer;
import dev.gonogo.engine.verify.Foresight;
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

/** What is told beforehand, held against what production's server has written down. */
class PlannedStatementsTest {
  private static final RealServer SERVER = RealServer.primary();

  @TempDir Path folder;
  private VerifiedShop shop;

  @BeforeEach
  void make() throws Exception {
    Map<String, String> more = new LinkedHashMap<>();
    more.put("one value", "{ query: { sql: \"SELECT 1 + 1;\", value: 2 } }");
    more.put(
        "an actor", "{ query: { sql: \"SELECT count(*) FROM orders\", as: customer, value: 1 } }");
    more.put("a setting", "{ query: { sql: \"SHOW block_size\", value: 8192 } }");
    more.put("parameters of the server", "{ settings: { server: { block_size: 8192 } } }");

    shop = new VerifiedShop("gonogo_planned", folder, "encryption: none", SERVER, more);
  }

  @AfterEach
  void remove() throws Exception {
    shop.remove();
  }

  @Test
  void the_servers_log_equals_the_plan_line_by_line() throws Exception {
    Verdict rehearsed = shop.rehearse();
    assertThat(rehearsed.word()).as(rehearsed.reasons().toString()).isEqualTo(Word.REHEARSED);
    shop.makeProduction();
    List<String> planned = new ArrayList<>(planned("before"));
    verify("before");
    shop.onProduction("CREATE INDEX orders_customer ON orders (customer)");
    for (String stage : List.of("after One", "accept")) {
      planned.addAll(planned(stage));
      verify(stage);
    }

    SERVER.ask("SELECT 'everything is written down'");
    List<String> logged =
        SERVER.log().of("gonogo_planned_login", "everything is written down").stream()
            .map(statement -> statement.replace(VerifiedShop.ALICE, "<customer>"))
            .toList();
    assertThat(planned).hasSizeGreaterThan(400).noneMatch(text -> text.contains("alice"));
    assertThat(logged).containsExactlyElementsOf(planned);
  }

  private List<String> planned(String stage) {
    Foresight foresight = shop.foresight(stage);
    List<String> statements = new ArrayList<>(foresight.connect().statements());
    for (Step step : shop.at(stage).steps()) {
      if (step instanceof Step.Item item && foresight.known(item).isEmpty() && hasCheck(item)) {
        Foresight.Foreseen foreseen = foresight.item(item);
        assertThat(foreseen.outcome().message()).matches("only planned: \\d+ statements?");
        statements.addAll(foreseen.statements());
      }
    }
    return statements;
  }

  private static boolean hasCheck(Step.Item item) {
    return !item.checks().isEmpty();
  }

  private void verify(String stage) {
    try (Verifier verifier = shop.verifier(stage)) {
      assertThat(verifier.connect().status()).isEqualTo(Status.PASSED);
      for (Step step : shop.at(stage).steps()) {
        if (step instanceof Step.Item item && verifier.known(item).isEmpty() && hasCheck(item)) {
          assertThat(verifier.item(item).status()).as(item.id()).isEqualTo(Status.PASSED);
        }
      }
    }
  }
}
