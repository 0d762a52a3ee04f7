package dev.gonogo.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.ChecklistFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that cannot be bound. */
class CheckProblemsTest {
  @TempDir Path folder;

  @Test
  void unknown_check() {
    assertThat(bind("{ table: { present: orders } }"))
        .containsExactly(
            "shop.spec.yaml:5:12: unknown check \"table\"."
                + " Allowed: access, bypasses, columns, constraints, extensions, foreign keys, generated rows, health, indexes, mutants, partitions, policies, privileges, proved by, query, restore, rls, roles, sequences, session states, settings, tables, test, uses index, visibility, waits for. Did you mean \"tables\"?");
  }

  @Test
  void no_check() {
    assertThat(bind("{}"))
        .containsExactly(
            "shop.spec.yaml:5:5: the line has no check."
                + " Allowed: access, bypasses, columns, constraints, extensions, foreign keys, generated rows, health, indexes, mutants, partitions, policies, privileges, proved by, query, restore, rls, roles, sequences, session states, settings, tables, test, uses index, visibility, waits for");
  }

  @Test
  void nothing_at_all() {
    assertThat(bind("")).containsExactly("shop.spec.yaml:5:9: expected a mapping, found nothing");
  }

  @Test
  void unknown_key_of_a_check() {
    assertThat(bind("{ tables: { presnt: orders } }"))
        .containsExactly(
            "shop.spec.yaml:5:22: unknown key \"presnt\". Allowed: absent, present."
                + " Did you mean \"present\"?");
  }

  @Test
  void a_check_that_refuses_what_it_is_given() {
    assertThat(bind("{ tables: {} }"))
        .containsExactly(
            "shop.spec.yaml:5:20: name at least one table under \"present\" or \"absent\"");
  }

  @Test
  void one_of_several_hides_no_other() {
    assertThat(bind("{ table: {}, rls: { forced: maybe }, query: { sql: SELECT } }")).hasSize(4);
  }

  private List<String> bind(String checks) {
    return new ChecklistFiles(folder)
        .document("# A\n- [ ] one\n")
        .specAfterHeader("items:\n  A:\n    one: " + checks + "\n")
        .problems();
  }
}
