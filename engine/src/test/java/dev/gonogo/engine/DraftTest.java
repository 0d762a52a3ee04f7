package dev.gonogo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.gonogo.engine.evidence.Word;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class DraftTest {
  @RegisterExtension static final GonogoProperties properties = new GonogoProperties();

  @TempDir Path folder;

  @Test
  void under_the_draft_gate_nothing_fails_and_nothing_is_a_go() throws IOException {
    Rehearsing place = Rehearsing.in(folder, properties);
    FailingChecklist.spoil(place.checklist());
    properties.set(Settings.GATE, "draft");

    Executed executed = Executed.by(selectClass(Checklists.class));

    executed
        .results()
        .testEvents()
        .assertStatistics(tests -> tests.started(19).succeeded(7).aborted(12).failed(0).skipped(1));
    assertThat(executed.thrownBy("deploy grant.sql"))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageStartingWith("failed: grant.sql:1:1: ");
    assertThat(executed.thrownBy("verdict"))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageStartingWith("failed: NO-GO (draft): ");
    assertThat(place.verdict().word()).isEqualTo(Word.NO_GO_DRAFT);
  }
}
