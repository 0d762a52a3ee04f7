package dev.gonogo.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.ChecklistFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ids are made of texts: history depends on them. */
class StepIdTest {
  @TempDir Path folder;
  private ChecklistFiles files;

  @BeforeEach
  void writeSpec() {
    files = new ChecklistFiles(folder).empty("1.sql", "1b.sql");
    files.specAfterHeader("phases: { Phase: { deploy: 1.sql, rollback: 1b.sql } }\n");
  }

  @Test
  void stay_when_lines_are_moved_and_inserted() {
    List<String> before = ids("# A\n- [ ] one\n- [ ] two\n# Phase\n- [ ] three\n");
    List<String> after =
        ids("Words.\n\n# A\n\n- [ ] new\n- [ ] two\n- [x] **one**:\n# New\n# Phase\n- [ ] three\n");

    assertThat(after).containsAll(before);
    assertThat(after).hasSize(before.size() + 1);
  }

  @Test
  void number_what_is_repeated_under_one_heading_and_what_only_differs_in_punctuation() {
    assertThat(lines("# A\n- [ ] x y\n- [ ] x y\n- [ ] x, y\n# B\n- [ ] x y\n# Phase\n"))
        .containsExactly(
            "[section:a]/[step:x-y]",
            "[section:a]/[step:x-y-2]",
            "[section:a]/[step:x-y~2]",
            "[section:b]/[step:x-y]");
  }

  @Test
  void keep_the_letters_of_every_script_and_do_without_emoji() {
    assertThat(lines("# 配備\n- [ ] 索引を作成する 🚀\n- [ ] ✅ Größe geprüft\n- [ ] ≥ ≤\n# Phase\n"))
        .containsExactly(
            "[section:配備]/[step:索引を作成する]",
            "[section:配備]/[step:größe-geprüft]",
            "[section:配備]/[step:-]");
  }

  @Test
  void of_the_steps_of_a_phase_are_not_taken_by_lines_of_the_same_name() {
    assertThat(ids("# Phase\n- [ ] Identity\n- [ ] Deploy 1.sql\n# Everything back\n- [ ] a\n"))
        .containsExactly(
            "[step:setup]",
            "[step:scripts]",
            "[phase:phase]/[step:deploy-1-sql]",
            "[phase:phase]/[step:identity~2]",
            "[phase:phase]/[step:deploy-1-sql~2]",
            "[phase:phase]/[step:rollback-1b-sql]",
            "[phase:phase]/[step:identity]",
            "[phase:phase]/[step:deploy-again]",
            "[phase:phase]/[step:stop-points]",
            "[section:everything-back~2]/[step:a]",
            "[step:verdict]");
  }

  @Test
  void of_headings_with_one_text_are_apart_because_a_phase_may_stand_between_them() {
    assertThat(ids("# Checks\n- [ ] a\n# Phase\n# Checks\n- [ ] a\n"))
        .containsSubsequence(
            "[section:checks]/[step:a]",
            "[phase:phase]/[step:deploy-1-sql]",
            "[section:checks~2]/[step:a]");
  }

  @Test
  void of_lines_above_the_first_heading_are_in_a_section_named_after_the_document() {
    Plan plan = files.document("- [ ] a\n# Phase\n").plan();

    assertThat(plan.steps().get(2).planned().group()).isEqualTo("checklist.md");
    assertThat(plan.steps().get(2).id())
        .isEqualTo("[checklist:shop]/[section:checklist-md]/[step:a]");
  }

  @Test
  void of_bound_headings_are_in_their_own_section_or_phase() {
    files.specAfterHeader(
        """
        phases: { Phase: { deploy: 1.sql, rollback: 1b.sql } }
        items:
          Top:
            "Phase (no downtime)": { tables: { present: a } }
            Behind: { tables: { present: a } }
        """);

    assertThat(ids("# Top\n- [ ] a\n## Phase (no downtime)\n### Within\n- [ ] b\n## Behind\n"))
        .containsExactly(
            "[step:setup]",
            "[step:scripts]",
            "[section:top]/[step:a]",
            "[phase:phase-no-downtime]/[step:deploy-1-sql]",
            "[phase:phase-no-downtime]/[step:phase-no-downtime]",
            "[phase:phase-no-downtime]/[step:within.b]",
            "[phase:phase-no-downtime]/[step:rollback-1b-sql]",
            "[phase:phase-no-downtime]/[step:identity]",
            "[phase:phase-no-downtime]/[step:deploy-again]",
            "[phase:phase-no-downtime]/[step:stop-points]",
            "[section:top.behind]/[step:behind]",
            "[step:verdict]");
  }

  private List<String> lines(String markdown) {
    return ids(markdown).stream().filter(id -> id.startsWith("[section:")).toList();
  }

  private List<String> ids(String markdown) {
    return files.document(markdown).plan().steps().stream()
        .map(step -> step.id().replace("[checklist:shop]/", ""))
        .toList();
  }
}
