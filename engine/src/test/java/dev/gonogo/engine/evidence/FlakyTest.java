package dev.gonogo.engine.evidence;

import static dev.gonogo.engine.evidence.Records.finished;
import static dev.gonogo.engine.evidence.Records.judge;
import static dev.gonogo.engine.evidence.Records.passed;
import static dev.gonogo.engine.evidence.Records.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.gonogo.engine.evidence.Verdict.Item;
import dev.gonogo.engine.evidence.Verdict.Reason;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A test that is run again keeps all its attempts. */
class FlakyTest {

  @Test
  void a_later_success_does_not_undo_a_failure() {
    Verdict verdict = judge(run("a"), finished("a", Status.FAILED, "1 row"), run("a"), passed("a"));

    assertThat(verdict.word()).isEqualTo(Word.NO_GO);
    assertThat(verdict.reasons()).extracting(Reason::status).containsExactly(Status.FAILED);
    assertThat(verdict.reasons())
        .extracting(Reason::message)
        .containsExactly("flaky, 2 attempts: 1 row");
  }

  @Test
  void it_counts_as_failed() {
    Verdict verdict = judge(run("a"), finished("a", Status.FAILED, "1 row"), run("a"), passed("a"));

    assertThat(verdict.lines()).isEqualTo(Map.of(Status.FAILED, 1));
    assertThat(verdict.items()).extracting(Item::status).containsExactly(Status.FAILED);
    assertThat(verdict.items())
        .extracting(Item::message)
        .containsExactly("flaky, 2 attempts: 1 row");
  }

  @Test
  void what_fails_every_time_is_not_flaky_and_shows_the_last_failure() {
    Verdict verdict =
        judge(
            run("a"),
            finished("a", Status.FAILED, "1 row"),
            run("a"),
            finished("a", Status.BROKEN, "connection lost"));

    assertThat(verdict.reasons())
        .extracting(Reason::status, Reason::message)
        .containsExactly(tuple(Status.BROKEN, "connection lost"));
  }

  @Test
  void what_first_succeeds_and_then_fails_has_failed() {
    Verdict verdict = judge(run("a"), passed("a"), run("a"), finished("a", Status.FAILED, "1 row"));

    assertThat(verdict.reasons()).extracting(Reason::message).containsExactly("1 row");
  }

  @Test
  void the_last_of_three_attempts_is_not_the_only_one() {
    Verdict verdict =
        judge(
            run("a"),
            passed("a"),
            run("a"),
            finished("a", Status.FAILED, "1 row"),
            run("a"),
            passed("a"));

    assertThat(verdict.reasons())
        .extracting(Reason::message)
        .containsExactly("flaky, 3 attempts: 1 row");
  }

  @Test
  void attempts_together_can_cover_the_plan() {
    Verdict verdict = judge(run("a", "b"), passed("a"), run("a", "b"), passed("b"));

    assertThat(verdict.word()).isEqualTo(Word.REHEARSED);
  }
}
