package dev.gonogo.engine;

import static dev.gonogo.engine.Discovered.ORDERS;
import static dev.gonogo.engine.Discovered.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.gonogo.engine.evidence.Verdict.Reason;
import dev.gonogo.engine.evidence.Word;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SingleItemTest {
  @RegisterExtension static final GonogoProperties properties = new GonogoProperties();

  @TempDir Path folder;
  private Rehearsing place;

  @BeforeEach
  void writeOrders() throws IOException {
    place = Rehearsing.in(folder, properties);
  }

  @Test
  void brings_what_it_needs_and_says_so() throws IOException {
    Executed executed = Executed.by(selectUniqueId(id(ORDERS.get(4))));

    assertThat(executed.story())
        .isEqualTo(
            """
            Orders are found by customer
              prerequisites, also run = the server starts, setup is applied; deploy deploy.sql
              passed = 1 index exists as defined, valid and ready
              successful
            """);
    assertThat(place.verdict().word()).isEqualTo(Word.PARTIAL);
  }

  @Test
  void run_again_in_the_same_process_its_first_attempt_counts() throws IOException {
    Orders.change(
        place.checklist().resolve("orders.spec.yaml"),
        "rls: { tables: all in public }",
        "test: " + FailsTheFirstTime.class.getName());
    FailsTheFirstTime.forget();
    String item = ORDERS.get(9);

    Executed first = Executed.by(selectUniqueId(id(item)));
    assertThat(first.failures())
        .containsExactly("failed: fails_the_first_time(): the first time it fails");
    assertThat(place.verdict().word()).isEqualTo(Word.NO_GO);

    Executed second = Executed.by(selectUniqueId(id(item)));
    assertThat(second.failures()).isEmpty();
    assertThat(second.thrownBy("orders"))
        .hasMessage(
            """
            failed: NO-GO: 1 reason
            checklist.md:13: failed: All tables have RLS enabled: flaky, 2 attempts: \
            fails_the_first_time(): the first time it fails""");
    assertThat(place.verdict().word()).isEqualTo(Word.NO_GO);
    assertThat(place.verdict().reasons()).extracting(Reason::item).containsExactly(item);
  }
}
