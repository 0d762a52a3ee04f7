package dev.gonogo.engine.evidence;

import static dev.gonogo.engine.evidence.Records.finished;
import static dev.gonogo.engine.evidence.Records.judge;
import static dev.gonogo.engine.evidence.Records.passed;
import static dev.gonogo.engine.evidence.Records.plan;
import static dev.gonogo.engine.evidence.Records.run;
import static dev.gonogo.engine.evidence.Records.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.evidence.Verdict.Acceptance;
import dev.gonogo.engine.evidence.Verdict.Item;
import dev.gonogo.engine.evidence.Verdict.Reason;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JudgeTest {

  @Test
  void a_whole_plan_that_nothing_stops_is_rehearsed() {
    Verdict verdict =
        judge(
            run("a", "b", "c"),
            passed("a"),
            finished("b", Status.PENDING, "nobody signed"),
            finished("c", Status.NOT_DUE, "7 d after the deployment"));

    assertThat(verdict.word().text()).isEqualTo("REHEARSED");
    assertThat(verdict.reasons()).isEmpty();
    assertThat(verdict.state()).isEqualTo("finished");
  }

  @Test
  void one_step_that_stops_is_enough() {
    Verdict verdict = judge(run("a", "b"), passed("a"), finished("b", Status.VACUOUS, "no rows"));

    assertThat(verdict.word().text()).isEqualTo("NO-GO");
    assertThat(verdict.reasons())
        .containsExactly(
            new Reason("[checklist:shop]/[step:b]", "b", "shop.md", 1, Status.VACUOUS, "no rows"));
  }

  @Test
  void a_run_of_a_part_of_the_plan_is_partial() {
    Verdict verdict = judge(run("a", "b"), passed("a"));

    assertThat(verdict.word().text()).isEqualTo("PARTIAL");
    assertThat(verdict.items()).extracting(Item::status).containsExactly(Status.PASSED, null);
    assertThat(verdict.items()).extracting(Item::message).containsExactly("so it is", "not run");
  }

  @Test
  void a_part_that_stops_is_no_go() {
    assertThat(judge(run("a", "b"), finished("a", Status.FAILED, "no")).word().text())
        .isEqualTo("NO-GO");
  }

  @Test
  void the_draft_gate_has_one_word_only() {
    RunStarted run = run(Gate.DRAFT, plan("a"));

    assertThat(judge(run, passed("a")).word().text()).isEqualTo("NO-GO (draft)");
    assertThat(judge(run, passed("a")).reasons()).isEmpty();
    assertThat(judge(run, finished("a", Status.FAILED, "no")).reasons()).hasSize(1);
    assertThat(judge(run).word().text()).isEqualTo("NO-GO (draft)");
  }

  @Test
  void a_signature_is_missed_at_the_sign_off_only() {
    StepFinished pending = finished("a", Status.PENDING, "nobody signed");

    assertThat(judge(run(Gate.REHEARSAL, plan("a")), pending).word()).isEqualTo(Word.REHEARSED);
    assertThat(judge(run(Gate.SIGN_OFF, plan("a")), pending).word()).isEqualTo(Word.NO_GO);
  }

  @Test
  void what_was_not_given_is_no_reason_at_a_rehearsal_what_a_failure_blocks_is() {
    StepFinished notGiven = finished("a", Status.BLOCKED, "needs a URL");
    StepFinished blocked = finished("a", Outcome.blockedBy(step("deploy"), Status.BROKEN));

    assertThat(judge(run("a"), notGiven).word()).isEqualTo(Word.REHEARSED);
    assertThat(judge(run(Gate.SIGN_OFF, plan("a")), notGiven).word()).isEqualTo(Word.NO_GO);
    assertThat(judge(run("a"), blocked).reasons())
        .extracting(Reason::message)
        .containsExactly("\"deploy\" (shop.md:6) is broken");
  }

  @Test
  void reasons_come_by_gravity_then_in_the_order_of_the_plan() {
    Verdict verdict =
        judge(
            run("a", "b", "c", "d", "e"),
            finished("e", Status.FAILED, "e"),
            finished("d", Status.BROKEN, "d"),
            finished("b", Status.FAILED, "b"),
            finished("a", Status.UNBOUND, "a"),
            finished("c", Status.VACUOUS, "c"));

    assertThat(verdict.reasons())
        .extracting(Reason::message)
        .containsExactly("b", "e", "d", "c", "a");
  }

  @Test
  void lines_and_other_steps_are_counted_apart_and_the_verdict_not_at_all() {
    List<PlannedStep> steps =
        List.of(
            step("deploy", StepKind.DEPLOY),
            step("a"),
            step("two"),
            step("verdict", StepKind.VERDICT));
    Verdict verdict =
        judge(
            run(Gate.REHEARSAL, steps),
            passed("deploy"),
            passed("a"),
            finished("two", Status.FAILED, "no"),
            finished("verdict", Status.FAILED, "NO-GO: 1 reason"));

    assertThat(verdict.lines()).isEqualTo(Map.of(Status.PASSED, 1, Status.FAILED, 1));
    assertThat(verdict.steps()).isEqualTo(Map.of(Status.PASSED, 1));
    assertThat(verdict.items()).extracting(Item::text).containsExactly("deploy", "a", "two");
    assertThat(verdict.reasons()).extracting(Reason::text).containsExactly("two");
  }

  @Test
  void a_line_that_is_checked_after_each_step_counts_once_with_the_gravest() {
    Verdict verdict =
        judge(
            run("a", "b", "c", "in part", "at all "),
            passed("a"),
            finished("b", Status.FAILED, "no"),
            passed("c"),
            passed("in part"));

    assertThat(verdict.lines()).isEqualTo(Map.of(Status.FAILED, 1));
    assertThat(verdict.reasons()).hasSize(1);
  }

  @Test
  void an_acceptance_tells_where_its_finding_was_and_that_it_was_nowhere() {
    AcceptanceRead used = accepted("index a is left over");
    AcceptanceRead unused = accepted("index b is left over");
    Finding finding = Finding.of("index a is left over");
    Outcome outcome =
        new Outcome(Status.ACCEPTED, "accepted", List.of(finding, finding), List.of(), null);

    Verdict verdict =
        judge(run("a", "b"), used, unused, Records.finished("a", outcome), passed("b"));

    assertThat(verdict.acceptances())
        .containsExactly(
            new Acceptance(used, List.of("[checklist:shop]/[step:a]")),
            new Acceptance(unused, List.of()));
  }

  private static AcceptanceRead accepted(String what) {
    return new AcceptanceRead(what, "why", "Mia", LocalDate.parse("2026-12-31"), null, false);
  }

  @Test
  void says_what_was_run_on_what_and_how_long() {
    Verdict verdict = judge(run("a"), Records.SERVER, passed("a"));

    assertThat(verdict.checklist()).isEqualTo("shop");
    assertThat(verdict.target()).isEqualTo("staging");
    assertThat(verdict.gate()).isEqualTo(Gate.REHEARSAL);
    assertThat(verdict.contentHash()).isEqualTo("c0ffee");
    assertThat(verdict.server()).isEqualTo(Records.SERVER);
    assertThat(verdict.started()).isEqualTo(Records.START);
    assertThat(verdict.finished()).isEqualTo(Records.END);
    assertThat(verdict.duration()).isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void the_same_records_give_the_same_verdict() {
    RunStarted run = run("a", "b");
    StepFinished failed = finished("b", Status.FAILED, "no");

    assertThat(judge(run, passed("a"), failed)).isEqualTo(judge(run, passed("a"), failed));
  }

  @Test
  void evidence_without_a_beginning_is_not_judged() {
    assertThatThrownBy(() -> judge(passed("a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("evidence without the start of a run");
  }

  @Test
  void ten_thousand_steps_are_judged_at_once() {
    String[] names = IntStream.range(0, 10_000).mapToObj(i -> "item " + i).toArray(String[]::new);
    List<EvidenceRecord> records = new ArrayList<>(List.of(run(names)));
    for (String name : names) {
      records.add(finished(name, Status.UNBOUND, "no check"));
    }

    Verdict verdict = Judge.judge(records, Records.END);

    assertThat(verdict.reasons()).hasSize(10_000);
    assertThat(verdict.items()).hasSize(10_000);
  }
}
