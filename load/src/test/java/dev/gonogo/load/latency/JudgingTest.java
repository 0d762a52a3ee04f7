package dev.gonogo.load.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.load.measured.Measurements;
import dev.gonogo.load.testing.Written;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What measurements say of what a checklist claims. */
class JudgingTest {
  private static final String BEFORE = "before the phase";
  private static final String COMPARED =
      "{ traffic: list, compared with: before the phase, at most: +20% }";

  @TempDir Path folder;
  private int folders;

  @Test
  void a_threshold_is_kept_with_its_interval() {
    assertThat(judged("{ p95: 100 ms }", ten()))
        .isEqualTo(Outcome.passed("list: p95 16.4 ms (95% interval 16.0 ms to 17.3 ms) of 100 ms"));
    assertThat(judged("{ maximum: 100 ms }", ten()).message())
        .isEqualTo("list: maximum 35.3 ms of 100 ms");
  }

  @Test
  void a_threshold_is_broken_only_where_the_whole_interval_is_beyond_it() {
    assertThat(judged("{ p95: 12 ms }", ten()))
        .isEqualTo(
            new Outcome(
                Status.FAILED,
                "list: p95 16.4 ms (95% interval 16.0 ms to 17.3 ms), more than 12.0 ms",
                List.of(new Finding("p95 of \"list\" is more than 12.0 ms", "12.0 ms", "16.4 ms")),
                List.of(),
                null));
    assertThat(judged("{ p95: 17 ms }", ten()))
        .isEqualTo(
            Outcome.of(
                Status.UNDECIDED,
                "list: p95 16.4 ms (95% interval 16.0 ms to 17.3 ms): the interval spans the limit of"
                    + " 17.0 ms. Measure longer"));
  }

  @Test
  void too_few_requests_are_nothing_to_judge_however_fast_they_were() {
    assertThat(judged("{ p99: 100 ms }", measured("now").requests("now", 1, 10, 99)))
        .isEqualTo(
            Outcome.of(
                Status.VACUOUS,
                "list: 990 requests were answered, and p99 needs 1,000. Raise \"rate\" or"
                    + " \"during\""));
  }

  @Test
  void a_generator_that_is_late_has_measured_itself() {
    assertThat(judged("{ p95: 100 ms }", measured("now").requests("now", 1, 10, 99).sentLate(2.4)))
        .isEqualTo(
            Outcome.of(
                Status.VACUOUS,
                "requests were sent late, by 2.40 ms at p99, where 1 ms is allowed: this machine is"
                    + " too busy to say anything. Lower \"rate\", or use one with more cores"));
  }

  @Test
  void how_late_requests_were_sent_is_no_part_of_the_time_that_servers_take() {
    assertThat(judged(COMPARED, compared(10, 10).sentLate(2.4)).status()).isEqualTo(Status.PASSED);
    assertThat(judged(COMPARED, compared(10, 13).sentLate(2.4)).status()).isEqualTo(Status.FAILED);
    assertThat(judged(COMPARED, compared(10, 10).sentLate(2.4).waitingForConnections(5)).message())
        .startsWith("requests were sent late, by 2.40 ms at p99");
  }

  @Test
  void nothing_changed_is_within_20_percent() {
    Outcome same = judged(COMPARED, compared(10, 10));

    assertThat(same.status()).isEqualTo(Status.PASSED);
    assertThat(same.message())
        .matches(
            "list: p50 1[\\d.]+ ms, \\d[\\d.]+ ms before the phase: [+−]\\d% \\(95% interval −\\d%"
                + " to \\+\\d%\\), \\+20% allowed");
  }

  @Test
  void thirty_percent_slower_is_not_within_20_percent() {
    Outcome slower = judged(COMPARED, compared(10, 13));

    assertThat(slower.status()).isEqualTo(Status.FAILED);
    assertThat(slower.findings())
        .extracting(Finding::text, Finding::expected)
        .containsExactly(
            tuple("p50 of \"list\" is not within +20% of what it is before the phase", "+20%"));
  }

  @Test
  void what_is_as_slow_as_the_limit_is_undecided_with_how_long_it_takes_to_know() {
    Outcome close = judged(COMPARED, compared(10, 12));

    assertThat(close.status()).isEqualTo(Status.UNDECIDED);
    assertThat(close.message()).contains(": the interval spans the limit. Write \"during: ");
  }

  @Test
  void noise_on_what_is_very_short_does_not_count() {
    Outcome short1 = judged(COMPARED, compared(0.1, 0.2));

    assertThat(short1.status()).isEqualTo(Status.PASSED);
    assertThat(short1.message()).endsWith("; less than 0.200 ms apart, which does not count");
    assertThat(
            judged(
                    "{ compared with: before the phase, at most: +20%, ignoring up to: 0 ms }",
                    compared(0.1, 0.2))
                .status())
        .isEqualTo(Status.FAILED);
  }

  @Test
  void faster_is_as_much_faster_as_was_claimed_or_it_is_not() {
    String claim = "{ compared with: before the phase, at least: 85% faster }";

    assertThat(judged(claim, compared(10, 1)).status()).isEqualTo(Status.PASSED);
    assertThat(judged(claim, compared(100, 0.4)).message())
        .isEqualTo(
            "list: p50 0.403 ms, 99.8 ms before the phase: −99.6% (95% interval −99.6% to −99.6%),"
                + " 85% faster claimed");
    Outcome less = judged(claim, compared(10, 3));
    assertThat(less.status()).isEqualTo(Status.FAILED);
    assertThat(less.message()).endsWith("85% faster claimed");
  }

  @Test
  void requests_that_fail_are_no_fast_requests() {
    Outcome outcome = judged("{ p95: 100 ms }", failing());

    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.message())
        .isEqualTo(
            "list, now: 10 of 1,000 requests failed (42501: permission denied for table orders)");
    assertThat(outcome.findings())
        .containsExactly(new Finding("requests \"list\" fail with 42501", "at most none", "1.0%"));
    assertThat(judged("{ p95: 100 ms, errors: 1% }", failing()).status()).isEqualTo(Status.PASSED);
  }

  @Test
  void fewer_answers_than_claimed_are_found() {
    assertThat(judged("{ throughput: 30/s }", slow()))
        .isEqualTo(Outcome.passed("33.0 requests a second were answered, at least 30/s claimed"));
    assertThat(judged("{ throughput: 50/s }", slow()).message())
        .isEqualTo("33.0 requests a second were answered, fewer than 50/s");
  }

  private Measured ten() {
    return measured("now").requests("now", 10, 10, 100);
  }

  private Measured slow() {
    return measured("now").requests("now", 1, 10, 99);
  }

  private Measured failing() {
    return slow().failing("42501", "permission denied for table orders", 10);
  }

  @Test
  void requests_that_queue_are_compared_with_their_waiting() {
    assertThat(onlyCompared(compared(10, 10), false).part().word()).isEqualTo("service");
    assertThat(onlyCompared(compared(10, 10).waitingForConnections(5), false).part().word())
        .isEqualTo("response");
    assertThat(onlyCompared(compared(10, 10), true).part().word()).isEqualTo("response");
  }

  @Test
  void a_moment_in_which_many_waited_is_no_part_of_a_median() {
    assertThat(judged(COMPARED, disturbed().sentLate(2.4)).status()).isEqualTo(Status.PASSED);
    assertThat(
            judged("{ compared with: before the phase, at most: +20%, of: p95 }", disturbed())
                .message())
        .startsWith("list: p95 509 ms, 16.4 ms before the phase: +3004%");
  }

  private Measured disturbed() {
    return compared(10, 10).waitingForConnections("now", 0.02, 500);
  }

  @Test
  void a_server_that_cannot_keep_up_is_compared_by_the_length_of_its_queue_which_says_nothing() {
    String said =
        "list: the server cannot keep up with the rate %s: half of all requests waited %s or longer for a connection, and took %s to be answered. The length of a queue is nothing to compare. Lower \"rate\"";

    assertThat(judged(COMPARED, compared(10, 13).waitingForConnections(1_000)))
        .isEqualTo(
            Outcome.of(Status.VACUOUS, said.formatted("before the phase", "1.00 s", "9.98 ms")));
    assertThat(
            judged(
                    COMPARED,
                    compared(10, 10)
                        .waitingForConnections(BEFORE, 5)
                        .waitingForConnections("now", 1_000))
                .message())
        .isEqualTo(said.formatted("now", "1.00 s", "10.1 ms"));
  }

  @Test
  void a_server_that_kept_up_easily_and_no_longer_does_has_become_slower() {
    Outcome outcome = judged(COMPARED, compared(10, 30).waitingForConnections("now", 1_000));

    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(onlyCompared(compared(10, 30).waitingForConnections(1_000), true).overloaded())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          { traffic: list }                                        | f.yaml:1:1: say what is claimed by "p50", "p95", "p99", "maximum", "throughput" or "compared with"
          { p95: 1 s, rate: 5/s, users: 2 }                        | f.yaml:1:1: write how often requests come either as "rate" or as "users"
          { p95: 1 s, users: 0 }                                   | f.yaml:1:1: "users" is a number from 1
          { p95: 1 s, during: 500 ms }                             | f.yaml:1:1: "during" is at least 1 s
          { p95: 1 s, compared with: before the phase }            | f.yaml:1:1: a comparison needs both "compared with" and "at most" or "at least"
          { p95: 1 s, at most: +20% }                              | f.yaml:1:1: a comparison needs both "compared with" and "at most" or "at least"
          { compared with: before the phase, at most: 85% faster } | f.yaml:1:1: "at most" takes how much slower it may be, such as +20%, and "at least" how much faster it has to be, such as 85% faster
          { compared with: before the phase, at most: +20%, ramp to: 5/s } | f.yaml:1:1: a comparison needs the same rate all the time: leave out "ramp to"
          { compared with: before the phase, at most: 20 }         | f.yaml:1:45: "20" is not a change. Write how much slower it may be, such as +20%, or how much faster it has to be, such as 85% faster
          { compared with: yesterday, at most: +20% }              | f.yaml:1:18: "yesterday" is nothing to compare with. Write "before the phase", "without row level security", or "run" and the name that an earlier run was kept as
          { p95: 1 s, keep as: ../x }                              | f.yaml:1:1: "../x" is not a name for a run. Write letters, digits, spaces, dots, - and _
          { p95: 1 s, errors: 1 }                                  | f.yaml:1:21: "1" is not a part of all requests. Write such as 0.1%, below 100%
          { p95: 1 s, rate: fast }                                 | f.yaml:1:19: "fast" is not a rate. Write how often in a second or a minute, such as 100/s or 30/min
          """)
  void what_cannot_be_judged_is_refused_when_it_is_read(String written, String problem) {
    assertThat(Written.problems(LatencyCheck.class, written)).containsExactly(problem);
  }

  private Measured measured(String... targets) {
    return Measured.of(folder.resolve("measured-" + folders++), targets);
  }

  private Measured compared(double before, double now) {
    return measured(BEFORE, "now").requests(BEFORE, before, 60, 25).requests("now", now, 60, 25);
  }

  private static Compared onlyCompared(Measured measured, boolean closed) {
    return Objects.requireNonNull(compared(measured.read(), closed, Quantile.P50).get("list"));
  }

  private static Map<String, Compared> compared(
      Measurements read, boolean closed, Quantile quantile) {
    return Compared.each(read, Optional.of(new Side(read, BEFORE, BEFORE)), closed, quantile, 1);
  }

  private static Outcome judged(String written, Measured measured) {
    LatencyCheck check = Written.check(LatencyCheck.class, written);
    Measurements read = measured.read();
    return new Judging(
            check,
            read,
            check.comparedWith().isPresent() ? compared(read, false, check.of()) : Map.of())
        .outcome();
  }
}
