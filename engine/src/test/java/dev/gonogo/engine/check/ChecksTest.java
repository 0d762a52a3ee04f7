package dev.gonogo.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.builtin.BuiltInChecks;
import dev.gonogo.engine.bypass.BypassChecks;
import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.rowsecurity.RowSecurityChecks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChecksTest {

  @Test
  void the_checks_of_the_engine_are_found_by_their_words() {
    assertThat(Checks.load().byWord())
        .containsOnlyKeys(
            "access",
            "bypasses",
            "columns",
            "constraints",
            "extensions",
            "foreign keys",
            "generated rows",
            "health",
            "indexes",
            "mutants",
            "partitions",
            "policies",
            "privileges",
            "proved by",
            "query",
            "restore",
            "rls",
            "roles",
            "sequences",
            "session states",
            "settings",
            "tables",
            "test",
            "uses index",
            "visibility",
            "waits for")
        .containsAllEntriesOf(new BuiltInChecks().checks())
        .containsAllEntriesOf(new RowSecurityChecks().checks())
        .containsAllEntriesOf(new BypassChecks().checks());
  }

  @Test
  void words_are_sorted() {
    assertThat(List.copyOf(Checks.load().byWord().keySet())).isSorted();
  }

  @Test
  void a_check_that_is_no_record_is_refused() {
    assertThatThrownBy(() -> new Checks(Map.of("odd", Odd.class)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("check \"odd\": dev.gonogo.engine.check.ChecksTest$Odd is not a record");
  }

  @Test
  void a_word_belongs_to_one_family() {
    CheckFamily other = () -> Map.of("rls", Even.class);

    assertThatThrownBy(() -> Checks.of(List.of(new BuiltInChecks(), other)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "two checks are called \"rls\": dev.gonogo.engine.builtin.RowSecurityCheck and"
                + " dev.gonogo.engine.check.ChecksTest$Even");
    assertThat(Checks.of(List.of(() -> Map.of("even", Even.class))).byWord())
        .containsOnlyKeys("even");
  }

  /** A check by its algorithm, but nothing that a spec file could bind. */
  static final class Odd implements StructuralCheck {
    @Override
    public Outcome check(Catalog catalog) {
      return Outcome.passed("odd");
    }
  }

  /** A check of a team. */
  record Even() implements StructuralCheck {
    @Override
    public Outcome check(Catalog catalog) {
      return Outcome.passed("even");
    }
  }
}
