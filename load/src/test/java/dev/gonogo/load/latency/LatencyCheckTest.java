package dev.gonogo.load.latency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.load.testing.Site;
import dev.gonogo.load.testing.Written;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Latency on real servers: what a deployment makes slower is found, and what it does not is not.
 */
class LatencyCheckTest {
  private static final String ORDERS =
      """
      CREATE ROLE app LOGIN;
      CREATE TABLE orders (id int PRIMARY KEY, customer int NOT NULL);
      INSERT INTO orders SELECT n, n % 1000 FROM generate_series(1, 30000) AS n;
      CREATE INDEX orders_customer ON orders (customer);
      GRANT SELECT ON orders TO app;
      """;

  /** On a machine that does much else beside; what is judged then is tested by JudgingTest. */
  private static final String LATE = "requests were sent late, by .*";

  private static final String LIST =
      "SELECT * FROM orders WHERE customer = current_setting('app.me')::int";

  /** Waits, which costs the machine nothing, so that nobody else on it makes it slower. */
  private static final String ALLOWED =
      """
      CREATE OR REPLACE FUNCTION allowed() RETURNS boolean LANGUAGE plpgsql
        AS 'BEGIN PERFORM pg_sleep(%s); RETURN true; END';
      """;

  @TempDir Path folder;

  @Test
  void a_dropped_index_is_found_and_everything_is_kept() throws Exception {
    try (Site site = Site.of(folder, ORDERS, "DROP INDEX orders_customer", LIST)) {
      Outcome outcome =
          judged(
              "{ compared with: before the phase, at most: +20%, rate: 40/s, during: 3 s, warm up: 1 s }",
              site);

      assertThat(outcome.message())
          .matches("list: p50 .* before the phase: \\+\\d+% \\(95% interval .*\\), \\+20% allowed");
      assertThat(outcome.status()).isEqualTo(Status.FAILED);
      assertThat(outcome.findings())
          .extracting(Finding::text)
          .containsExactly("p50 of \"list\" is not within +20% of what it is before the phase");
      assertThat(outcome.observations())
          .extracting(Observation::name)
          .containsExactly(
              "latency",
              "percentiles of list",
              "how it was judged",
              "what was measured, and on what");
      assertThat(outcome.observations().get(3).files())
          .extracting(file -> file.path().replaceAll("step-\\d+", "step"))
          .contains("files/step/injector-0.hlog", "files/step/workload.json");
    }
  }

  @Test
  void a_policy_that_is_30_percent_slower_breaks_20_percent() throws Exception {
    String guarded =
        ALLOWED.formatted(0.040)
            + """
              ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
              CREATE POLICY everybody ON orders USING (allowed());
              """;
    try (Site site =
        Site.of(
            folder,
            ORDERS + guarded,
            ALLOWED.formatted(0.052),
            "SELECT * FROM orders WHERE id = 1")) {
      Outcome outcome =
          judged(
              "{ compared with: before the phase, at most: +20%, rate: 40/s, during: 3 s, warm up: 1 s }",
              site);

      assertThat(outcome.status()).as(outcome.message()).isEqualTo(Status.FAILED);
      assertThat(
              judged(
                      "{ compared with: without row level security, at most: +20%, rate: 40/s, during: 3 s, warm up: 1 s }",
                      site)
                  .findings())
          .extracting(Finding::text)
          .containsExactly(
              "p50 of \"list\" is not within +20% of what it is without row level security");
    }
  }

  @Test
  void an_earlier_run_is_kept_by_name_and_compared_with() throws Exception {
    String measure = "rate: 40/s, during: 3 s, warm up: 1 s }";
    try (Site site =
        Site.of(
            folder,
            ORDERS + ALLOWED.formatted(0.005),
            ALLOWED.formatted(0.040),
            "SELECT allowed()")) {
      assertThat(judged("{ compared with: run never, at most: +20%, " + measure, site))
          .isEqualTo(
              Outcome.of(
                  Status.BLOCKED,
                  "no run was kept as \"never\" in this workspace. Measure one with \"keep as: never\""
                      + " first"));
      judged("{ p50: 1 s, keep as: slower, " + measure, site);
      assertThat(
              judged(
                      "{ compared with: run slower, at least: 50% faster, " + measure,
                      site.asBefore())
                  .message())
          .matches("list: p50 .* in run \"slower\": −\\d+% .*, 50% faster claimed|" + LATE);
    }
  }

  @Test
  void thresholds_are_answered_in_seconds_where_those_are_enough() throws Exception {
    try (Site site = Site.of(folder, ORDERS, "SELECT 1", LIST).inShort()) {
      assertThat(judged("{ p95: 1 s, rate: 100/s, during: 1 min, warm up: 1 s }", site).message())
          .matches("list: p95 [\\d.]+ ms \\(95% interval .*\\) of 1.00 s|" + LATE);
      assertThat(judged("{ p99: 1 s, rate: 100/s }", site))
          .isEqualTo(
              Outcome.of(
                  Status.BLOCKED,
                  "short load, use -Pload: \"list\" is sent about 500 times in 5 s, and what is"
                      + " claimed needs 1,000 answers"));
      assertThat(judged("{ compared with: before the phase, at most: +20% }", site))
          .isEqualTo(
              Outcome.of(
                  Status.BLOCKED,
                  "short load, use -Pload: a comparison with what it is before the phase takes 43 s"));
    }
  }

  @Test
  void each_request_is_of_another_actor_where_rows_say_so() throws Exception {
    String once =
        """
        CREATE TABLE asked (customer text);
        GRANT SELECT, INSERT ON asked TO app;
        """;
    String note =
        "INSERT INTO asked SELECT current_setting('app.me')"
            + " RETURNING 1 / (CASE customer WHEN 'bert' THEN 0 ELSE 1 END)";
    try (Site site = Site.of(folder, ORDERS + once, "SELECT 1", note)) {
      Outcome outcome =
          judged(
              "{ p50: 1 s, rate: 60/s, during: 1 s, warm up: 1 s }",
              site.withRows("SELECT * FROM (VALUES ('anna'), ('bert')) AS people (me)"));

      assertThat(outcome.status()).isEqualTo(Status.FAILED);
      assertThat(outcome.message())
          .matches("list, now: \\d+ of \\d+ requests failed \\(22012: .*division by zero\\)");
      try (Stream<Path> files = Files.walk(folder)) {
        assertThat(files.filter(file -> file.endsWith("workload.json")))
            .singleElement(InstanceOfAssertFactories.PATH)
            .content()
            .contains("\"columns\"", "one of 2")
            .doesNotContain("anna");
      }
    }
  }

  /**
   * Once more, and for longer, where this machine was too busy to say anything or enough: that is
   * noticed, and no answer.
   */
  private static Outcome judged(String written, Site site) throws Exception {
    Outcome outcome = Written.check(LatencyCheck.class, written).check(site);
    String longer = written.replace("during: 3 s", "during: 12 s");
    for (int i = 0; i < 3 && isNoAnswer(outcome); i++) {
      outcome = Written.check(LatencyCheck.class, longer).check(site);
    }
    return outcome;
  }

  private static boolean isNoAnswer(Outcome outcome) {
    return outcome.status() == Status.UNDECIDED || outcome.status() == Status.VACUOUS;
  }
}
