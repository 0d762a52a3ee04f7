package dev.gonogo.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.ChecklistFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Phases that contradict the document or each other. */
class PhaseProblemsTest {
  private static final String BODY = ": { deploy: 1.sql, rollback: 1b.sql }\n";

  @TempDir Path folder;

  @Test
  void out_of_order() {
    assertThat(phases("Second", "First"))
        .containsExactly(
            "shop.spec.yaml:5:3: \"First phase\" stands before \"Second phase\" in the document."
                + " Write the phases in its order");
  }

  @Test
  void one_inside_the_other() {
    assertThat(phases("Second", "Part"))
        .containsExactly(
            "shop.spec.yaml:5:3: \"Part of it\" and \"Second phase\" are one inside the other."
                + " A phase cannot hold a phase");
    assertThat(phases("Part", "Second"))
        .containsExactly(
            "shop.spec.yaml:5:3: \"Second phase\" and \"Part of it\" are one inside the other."
                + " A phase cannot hold a phase");
  }

  @Test
  void the_same_twice() {
    assertThat(phases("First", "First phase"))
        .containsExactly(
            "shop.spec.yaml:5:3: \"First phase\" is a phase already."
                + " Write each phase once, with all its scripts");
  }

  private List<String> phases(String... headings) {
    return new ChecklistFiles(folder)
        .document("# First phase\n- [ ] a\n# Second phase\n## Part of it\n")
        .empty("1.sql", "1b.sql")
        .specAfterHeader("phases:\n  " + String.join(BODY + "  ", headings) + BODY)
        .problems();
  }
}
