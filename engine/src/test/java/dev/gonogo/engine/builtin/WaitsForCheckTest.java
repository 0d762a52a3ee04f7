package dev.gonogo.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.testing.Catalogs;
import dev.gonogo.engine.testing.ChecklistFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaitsForCheckTest {

  @Test
  void is_blocked_whatever_there_is() {
    assertThat(new WaitsForCheck("production").check(Catalogs.after("SELECT 1")))
        .isEqualTo(Outcome.of(Status.BLOCKED, "waits for production"));
  }

  @Test
  void says_what_it_waits_for(@TempDir Path folder) {
    ChecklistFiles files = new ChecklistFiles(folder).document("# A\n- [ ] a\n");
    files.specAfterHeader("items: { A: { a: { waits for: ' ' } } }\n");

    assertThat(files.problems())
        .containsExactly("shop.spec.yaml:3:31: say in words what the line waits for");
  }
}
