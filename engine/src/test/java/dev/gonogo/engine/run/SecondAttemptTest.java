package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.check.Checks;
import dev.gonogo.engine.check.StructuralCheck;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.RunStarted;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.evidence.Verdict.Reason;
import dev.gonogo.engine.evidence.Word;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.testing.ChecklistFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A test that fails is run again by the build: both attempts are kept. */
class SecondAttemptTest {
  private static final AtomicInteger CALLS = new AtomicInteger();

  @TempDir Path folder;

  /** Fails the first time it is asked. */
  record FlakyCheck(boolean ignored) implements StructuralCheck {
    @Override
    public Outcome check(Catalog catalog) {
      return Outcome.judge(
          "fine", CALLS.incrementAndGet() == 1 ? List.of(Finding.of("wrong once")) : List.of());
    }
  }

  @Test
  void a_success_does_not_undo_the_failure_before_it() throws IOException {
    Plan plan =
        new ChecklistFiles(folder)
            .document("# A\n- [ ] one\n")
            .specAfterHeader("items: { A: { one: { flaky: { ignored: true } } } }\n")
            .plan(new Checks(Map.of("flaky", FlakyCheck.class)));
    Path output = folder.resolve("output");

    Rehearsed first = Rehearsed.all(plan, output);
    Rehearsed second = Rehearsed.all(plan, output);

    assertThat(Rehearsed.text(first.outcome("a one"))).isEqualTo("failed: wrong once");
    assertThat(Rehearsed.text(second.outcome("a one"))).isEqualTo("passed: fine");
    Verdict verdict = second.verdict();
    assertThat(verdict.word()).isEqualTo(Word.NO_GO);
    assertThat(verdict.reasons())
        .extracting(Reason::message)
        .containsExactly("flaky, 2 attempts: wrong once");
    assertThat(Rehearsed.text(second.outcome("verdict")))
        .isEqualTo(
            "failed: NO-GO: 1 reason\n"
                + "checklist.md:2: failed: one: flaky, 2 attempts: wrong once");
    assertThat(Rehearsed.folder(output).read()).filteredOn(RunStarted.class::isInstance).hasSize(2);
  }
}
