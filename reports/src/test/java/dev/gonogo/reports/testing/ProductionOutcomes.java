package dev.gonogo.reports.testing;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import java.util.List;
import java.util.function.UnaryOperator;

/** What comes of steps on production, in the engine's words. */
final class ProductionOutcomes {
  private static final String SUMS =
      "nothing was written: 38 statements in 12 transactions, 0 transaction ids assigned,"
          + " no lock held longer than 41 ms, 212 ms of the server's time";

  private static final String PROVES =
      "The server says so itself, at the end of each transaction: it has given out no transaction"
          + " id. None of it changes what a query returns.";

  private ProductionOutcomes() {}

  static Outcome asked(String stage) {
    return Outcome.of(Status.NOT_APPLICABLE, "asked at the stage " + stage);
  }

  static Outcome connected(UnaryOperator<String> texts) {
    return Outcome.passed(
            texts.apply(
                "PostgreSQL 17.6, at db.example:5432, database lms, as gonogo_login, the primary,"
                    + " TLS, certificate verified"))
        .with(
            new Observation(
                "to know",
                texts.apply("gonogo_login may read pg_stat_activity of others")
                    + "\n"
                    + texts.apply("student may INSERT on lessons, which a question never does")))
        .with(
            new Observation(
                "SQL that makes fitting roles",
                texts.apply("CREATE ROLE gonogo_login LOGIN;")
                    + "\nGRANT student, teacher TO gonogo_login WITH INHERIT FALSE, SET TRUE;"))
        .with(
            new Observation(
                "not possible",
                texts.apply(
                    "gonogo_login may not become auditor: GRANT auditor TO gonogo_login WITH"
                        + " INHERIT FALSE, SET TRUE")));
  }

  static Outcome drifted(UnaryOperator<String> texts) {
    return Outcome.judge(
            "",
            List.of(
                Finding.of(
                    texts.apply(
                        "differs on production: policy own on lessons: using was (student ="
                            + " current_user), is true")),
                Finding.of(texts.apply("only on production: index lessons_tmp")),
                Finding.of(texts.apply("not on production: index idx_b on lesson_slots"))))
        .with(new Observation("not compared", texts.apply("owners: orders is of dba instead")))
        .with(new Observation("not readable", texts.apply("pg_subscription")));
  }

  static Outcome leak(UnaryOperator<String> texts) {
    return Outcome.judge(
        "",
        List.of(
            Finding.of(
                texts.apply(
                    "student sees 2 rows of lessons that it must not see: #0a1b2c3d4e5f,"
                        + " #5f4e3d2c1b0a"))));
  }

  static Outcome proved() {
    return Outcome.passed(SUMS).with(new Observation("what this proves", PROVES));
  }
}
