package dev.gonogo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.Shown;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.UniqueId;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class JUnitResultTest {
  private static final PlannedStep STEP =
      new PlannedStep(
          "[checklist:orders]/[section:orders.afterwards]/[step:all-tables-have-rls-enabled]",
          StepKind.ITEM,
          "Afterwards",
          false,
          "All tables have RLS enabled",
          "checklist.md",
          42);

  private static final String TABLE =
      """
      status         | otherwise  | draft
      passed         | SUCCESSFUL | SUCCESSFUL
      signed         | SUCCESSFUL | SUCCESSFUL
      accepted       | ABORTED    | ABORTED
      failed         | FAILED     | ABORTED
      broken         | ERROR      | ABORTED
      vacuous        | FAILED     | ABORTED
      undecided      | FAILED     | ABORTED
      blocked        | ABORTED    | ABORTED
      unbound        | SKIPPED    | SKIPPED
      pending        | SKIPPED    | SKIPPED
      not due        | SKIPPED    | SKIPPED
      not applicable | SKIPPED    | SKIPPED
      rehearsed      | SKIPPED    | SKIPPED
      stale          | SKIPPED    | SKIPPED
      missing        | SKIPPED    | SKIPPED
      """;

  @Test
  void what_would_steer_a_terminal_is_visible_wherever_a_build_prints_it() {
    PlannedStep step =
        new PlannedStep("id", StepKind.ITEM, "g", false, "a\u001b[2Jb", "c\u0007.md", 1);
    Outcome outcome =
        Outcome.judge("", List.of(new Finding("no \u001b]0;x\u0007\nnext", "\u001b1", "\u001b2")));

    AssertionFailedError thrown =
        (AssertionFailedError)
            catchThrowable(() -> JUnitResult.throwUnlessSuccessful(outcome, step, Gate.REHEARSAL));

    assertThat(thrown).hasMessage("failed: no \\u001b]0;x\\u0007\nnext");
    assertThat(thrown.getExpected().getStringRepresentation()).isEqualTo("\\u001b1");
    assertThat(thrown.getActual().getStringRepresentation()).isEqualTo("\\u001b2");
    assertThat(thrown.getStackTrace()[0]).hasToString("☐.a\\u001b[2Jb(c\\u0007.md:1)");
    assertThat(new GroupDescriptor(UniqueId.forEngine("e"), "a\u001b", null).getDisplayName())
        .isEqualTo("a\\u001b");
  }

  @ParameterizedTest
  @CsvSource(textBlock = TABLE, delimiter = '|', useHeadersInDisplayName = true)
  void each_status_is_shown_as_the_design_says(String word, Shown otherwise, Shown draft) {
    Outcome outcome = Outcome.of(status(word), "2 tables");

    assertThat(JUnitResult.shown(outcome, Gate.REHEARSAL)).isEqualTo(otherwise);
    assertThat(JUnitResult.shown(outcome, Gate.SIGN_OFF)).isEqualTo(otherwise);
    assertThat(JUnitResult.shown(outcome, Gate.DRAFT)).isEqualTo(draft);
    for (Gate gate : Gate.values()) {
      assertThat(thrown(outcome, gate))
          .isEqualTo(
              switch (gate == Gate.DRAFT ? draft : otherwise) {
                case SUCCESSFUL -> "nothing";
                case FAILED -> "org.opentest4j.AssertionFailedError: %s: 2 tables".formatted(word);
                case ERROR -> "dev.gonogo.engine.StepBrokenException: %s: 2 tables".formatted(word);
                case ABORTED, SKIPPED ->
                    "org.opentest4j.TestAbortedException: %s: 2 tables".formatted(word);
              });
    }
  }

  @Test
  void the_table_says_something_of_every_status_once() {
    List<String> words =
        TABLE.lines().skip(1).map(line -> line.substring(0, line.indexOf('|')).strip()).toList();

    assertThat(words)
        .hasSize(15)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Status.values()).map(Status::word).toList());
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"FAILED", "BROKEN", "BLOCKED", "VACUOUS"})
  void a_stack_trace_is_the_line_of_the_document(Status status) {
    Throwable thrown = catchThrowable(() -> run(Outcome.of(status, "2 tables"), Gate.REHEARSAL));

    assertThat(thrown.getStackTrace())
        .extracting(StackTraceElement::toString)
        .containsExactly("☐.All tables have RLS enabled(checklist.md:42)");
  }

  @Test
  void a_single_finding_with_two_values_can_be_compared() {
    Outcome outcome = Outcome.judge("", List.of(new Finding("the value is 2, not 3", "3", "2")));

    AssertionFailedError thrown = failure(outcome);

    assertThat(thrown).hasMessage("failed: the value is 2, not 3");
    assertThat(thrown.getExpected().getValue()).isEqualTo("3");
    assertThat(thrown.getActual().getValue()).isEqualTo("2");
  }

  @Test
  void findings_that_are_no_pair_of_values_are_only_told() {
    Finding first = new Finding("the value is 2, not 3", "3", "2");
    Finding second = Finding.of("table orders is missing");

    assertThat(failure(Outcome.judge("", List.of(first, second))))
        .hasMessage("failed: the value is 2, not 3\ntable orders is missing")
        .satisfies(thrown -> assertThat(thrown.isExpectedDefined()).isFalse());
    assertThat(failure(Outcome.judge("", List.of(second))).isActualDefined()).isFalse();
  }

  @Test
  void what_is_no_test_throws_only_what_is_red() {
    Outcome failed = Outcome.of(Status.FAILED, "2 tables");

    assertThat(catchThrowable(() -> JUnitResult.throwIfRed(failed, STEP, Gate.REHEARSAL)))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessage("failed: 2 tables");
    JUnitResult.throwIfRed(failed, STEP, Gate.DRAFT);
    JUnitResult.throwIfRed(Outcome.of(Status.BLOCKED, "PARTIAL"), STEP, Gate.REHEARSAL);
  }

  private static AssertionFailedError failure(Outcome outcome) {
    return (AssertionFailedError) catchThrowable(() -> run(outcome, Gate.REHEARSAL));
  }

  private static String thrown(Outcome outcome, Gate gate) {
    try {
      run(outcome, gate);
      return "nothing";
    } catch (AssertionFailedError | TestAbortedException | StepBrokenException thrown) {
      return thrown.toString();
    }
  }

  private static void run(Outcome outcome, Gate gate) {
    JUnitResult.throwUnlessSuccessful(outcome, STEP, gate);
  }

  private static Status status(String word) {
    return Arrays.stream(Status.values())
        .filter(status -> status.word().equals(word))
        .findAny()
        .orElseThrow();
  }
}
