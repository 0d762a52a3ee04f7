package dev.gonogo.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.check.Rehearsal;
import dev.gonogo.engine.check.RunningServices;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.testing.HeardTests;
import dev.gonogo.engine.testing.Spec;
import dev.gonogo.engine.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestCheckTest {

  @Test
  void passes_with_all_tests_of_a_class() {
    assertThat(run("Passing")).isEqualTo(Outcome.passed("3 tests passed"));
  }

  @Test
  void passes_with_one_method() {
    assertThat(run("Passing#two")).isEqualTo(Outcome.passed("1 test passed"));
    assertThat(run("Parameterized#three")).isEqualTo(Outcome.passed("3 tests passed"));
    assertThat(run("Properties#holds")).isEqualTo(Outcome.passed("1 test passed"));
  }

  @Test
  void an_assertion_that_does_not_hold_is_a_finding() {
    Outcome outcome = run("Failing#compares");

    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.findings())
        .containsExactly(new Finding("compares(): expected: 2\n but was: 3", "2", "3"));
    assertThat(run("Failing#says_nothing").message()).isEqualTo("says_nothing(): failed");
  }

  @Test
  void every_failure_is_a_finding() {
    assertThat(run("Failing").findings())
        .extracting(Finding::text)
        .containsExactlyInAnyOrder(
            "compares(): expected: 2\n but was: 3",
            "says_why(): the slot is free",
            "says_nothing(): failed");
  }

  @Test
  void a_property_that_does_not_hold_is_a_finding() {
    Outcome outcome = run("Properties#fails");

    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.message()).startsWith("fails: ").contains("[number]");
  }

  @Test
  void what_throws_is_broken() {
    assertThat(run("Erring#throws_something"))
        .isEqualTo(
            Outcome.broken(
                "throws_something() could not be run: java.lang.IllegalStateException: no pool"));
    assertThat(run("ErringBefore").status()).isEqualTo(Status.BROKEN);
    assertThat(run("ErringBefore").message())
        .endsWith(" could not be run: java.lang.IllegalStateException: no pool");
  }

  @Test
  void a_failure_is_graver_than_an_error() {
    assertThat(run("Erring").message()).isEqualTo("fails(): the slot is free");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NotRun#disabled                 | disabled() was skipped: until the pool is there
          NotRun#aborted                  | aborted() was aborted: no mail server
          AllDisabled                     | TestExamples$AllDisabled was skipped: all of it
          Empty                           | no test was found in dev.gonogo.engine.builtin.TestExamples$Empty
          Empty#is_no_test                | no test was found in dev.gonogo.engine.builtin.TestExamples$Empty#is_no_test
          Parameterized#none              | none(int) has no invocation
          Parameterized#none_is_allowed   | none_is_allowed(int) has no invocation
          Parameterized#no_dynamic_tests  | no_dynamic_tests() has no invocation
          """)
  void what_did_not_run_proves_nothing(String test, String why) {
    assertThat(run(test)).isEqualTo(Outcome.of(Status.VACUOUS, why));
  }

  @Test
  void one_passing_test_does_not_speak_for_others_that_did_not_run() {
    Outcome outcome = run("NotRun");

    assertThat(outcome.status()).isEqualTo(Status.VACUOUS);
    assertThat(outcome.message())
        .contains("disabled() was skipped", "aborted() was aborted")
        .doesNotContain("passes");
  }

  @Test
  void a_broken_source_of_arguments_is_broken() {
    assertThat(run("Parameterized#of_a_broken_source"))
        .isEqualTo(
            Outcome.broken(
                "of_a_broken_source(int) could not be run: java.lang.IllegalStateException: no"
                    + " data"));
  }

  @Test
  void all_methods_of_a_name_count() {
    assertThat(run("Overloaded#books").status()).isEqualTo(Status.FAILED);
  }

  @Test
  void a_test_has_the_rehearsal_at_hand_and_nobody_else_has() {
    assertThat(run("AtHand")).isEqualTo(Outcome.passed("1 test passed"));
    assertThatThrownBy(Rehearsal::current)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "no rehearsal is running: run this test as an item of a checklist, with \"test:\"");
  }

  @Test
  void there_is_one_rehearsal_at_a_time() {
    Rehearsal.begin(TestServer.staging(TestServer.DEFAULT_MAJOR), RunningServices.none());
    try {
      assertThatThrownBy(() -> run("Passing"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("another rehearsal is running in this process");
    } finally {
      Rehearsal.end();
    }
  }

  @Test
  void listeners_of_the_build_do_not_hear_of_nested_tests() {
    run("Passing");

    assertThat(HeardTests.classes())
        .as("the listener is registered, and hears of this test")
        .contains(TestCheckTest.class.getName())
        .noneMatch(name -> name.startsWith(TestExamples.class.getName()));
  }

  @Test
  void the_class_is_part_of_the_content() {
    assertThat(bound("Passing#one").resources())
        .containsExactly("dev/gonogo/engine/builtin/TestExamples$Passing.class");
  }

  @Test
  void can_be_written_with_keys() {
    assertThat(
            Spec.bound(
                TestCheck.class,
                "{ type: dev.gonogo.engine.check.ChecksTest, method: words_are_sorted }"))
        .hasToString("dev.gonogo.engine.check.ChecksTest#words_are_sorted");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          com.acme.BookingTest | there is no class "com.acme.BookingTest" on the class path. Write its full name, and "#method" for one method
          BookingTest#books    | there is no class "BookingTest" on the class path. Write its full name, and "#method" for one method
          dev.gonogo.engine.builtin.TestExamples$Passing#tow | class "dev.gonogo.engine.builtin.TestExamples$Passing" has no method "tow". Did you mean "two"?
          dev.gonogo.engine.builtin.TestExamples$Passing#    | class "dev.gonogo.engine.builtin.TestExamples$Passing" has no method "".
          """)
  void what_is_not_there_is_a_problem(String written, String problem) {
    assertThat(Spec.problems(TestCheck.class, "'" + written + "'"))
        .containsExactly("f.yaml:1:1: " + problem);
  }

  private static Outcome run(String example) {
    return bound(example).check(TestServer.staging(TestServer.DEFAULT_MAJOR), on -> 0);
  }

  private static TestCheck bound(String example) {
    return Spec.bound(TestCheck.class, "'" + TestExamples.class.getName() + "$" + example + "'");
  }
}
