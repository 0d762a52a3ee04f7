package dev.gonogo.reports.page;

import static dev.gonogo.reports.testing.Steps.line;
import static dev.gonogo.reports.testing.Steps.own;
import static dev.gonogo.reports.testing.Steps.verdict;

import dev.gonogo.engine.evidence.AcceptanceRead;
import dev.gonogo.engine.evidence.Curves;
import dev.gonogo.engine.evidence.DocumentRead;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Grid;
import dev.gonogo.engine.evidence.KeptFile;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.RunStarted;
import dev.gonogo.engine.evidence.SignatureRead;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.TimeLine;
import dev.gonogo.engine.evidence.TimeMeasured;
import dev.gonogo.reports.recorded.RecordedRun;
import dev.gonogo.reports.testing.Recording;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rehearsal with a line of nearly every status. */
final class Example {
  static final Links LINKS =
      new Links("../../index.html", "allure/index.html", "checklist.md", "../staging/");

  private static final String WEEK = "1 week before";
  private static final String PHASE = "Phase 1: Index deployment (30 mins)";
  private static final Instant DEPLOYMENT = Instant.parse("2026-12-05T17:00:00Z");

  private static final Outcome SLOW =
      new Outcome(
          Status.FAILED,
          "reservation list: p95 is 48 ms\nlook for a lesson: p95 is 31 ms",
          List.of(
              new Finding("reservation list: p95 is 48 ms", "at most 40 ms", "48 ms"),
              new Finding("look for a lesson: p95 is 31 ms", "at most 30 ms", "31 ms")),
          List.of(
              new Observation("latencies", "p50 12 ms\np95 48 ms"),
              new Observation("percentiles", "p95 48 ms", curves()),
              new Observation(
                  "what was measured, and on what",
                  "2 processors",
                  List.of(new KeptFile("files/fast/latency.hlog", "0f".repeat(32), 48_123))),
              new Observation(
                  "who sees how much",
                  new Grid(
                      List.of("rows seen", "student", "anonymous"),
                      List.of(List.of("users", "1 of 5000", "0 of 5000"))))),
          null);

  private static final Outcome LOST =
      Outcome.broken("connection lost")
          .with(new Observation("stack trace", "java.io.IOException: lost\n\tat A.b(A.java:1)"));

  private static final Outcome DIFFERS =
      new Outcome(
          Status.ACCEPTED,
          "sequence ids is 8 instead of 5",
          List.of(new Finding("sequence ids is 8 instead of 5", "5", "8")),
          List.of(),
          null);

  private Example() {}

  private static Curves curves() {
    return new Curves(
        "reservation list",
        List.of(
            new Curves.Curve("before the phase", points(0.2, 2.1, 4.8, 9.5, 31)),
            new Curves.Curve("now", points(0.3, 12, 48, 60, 210))));
  }

  private static List<Curves.Point> points(
      double least, double p50, double p95, double p99, double most) {
    return List.of(
        new Curves.Point(0, least),
        new Curves.Point(50, p50),
        new Curves.Point(95, p95),
        new Curves.Point(99, p99),
        new Curves.Point(100, most));
  }

  private static TimeLine timeLine(UnaryOperator<String> texts) {
    return new TimeLine(
        Instant.parse("2026-11-21T01:02:03Z"),
        1_000,
        IntStream.range(0, 10)
            .mapToObj(i -> new TimeLine.Slot(i * 100L, 5, i == 6 ? 1 : 0, i == 4 ? 480 : 3.5))
            .toList(),
        List.of(
            new TimeLine.Span(
                TimeLine.Kind.STATEMENT, 350, 900, texts.apply("db/1.sql:4 CREATE INDEX i")),
            new TimeLine.Span(TimeLine.Kind.STALL, 400, 880, "1 request of \"book a slot\""),
            new TimeLine.Span(TimeLine.Kind.LOCK, 410, 880, "ShareLock on reservations")));
  }

  static RecordedRun staging() {
    return staging(UnaryOperator.identity());
  }

  /** The same run, but with every text that others have written changed. */
  static RecordedRun staging(UnaryOperator<String> texts) {
    return new Recording(started("staging", Gate.REHEARSAL, plan(texts)))
        .read(new DocumentRead("checklist.md", "# " + texts.apply("MUED LMS") + "\n"))
        .read(acceptance(texts, "sequence ids is 8 instead of 5", "2026-12-31", false))
        .read(acceptance(texts, "an index is left over", "2026-11-15", true))
        .read(signature(texts, "review", null, true, "the line is as it was signed"))
        .read(signature(texts, "backup", LocalDate.parse("2026-11-19"), false, "has expired"))
        .server("setup", 7_300, null)
        .known("review", Outcome.of(Status.SIGNED, texts.apply("signed by Aiko Tanaka")))
        .known("backup", Outcome.of(Status.PENDING, texts.apply("the signature has expired")))
        .performed(
            "deploy",
            Outcome.passed("2 statements")
                .with(new Observation("statements", texts.apply("a")))
                .with(new Observation("under traffic", "", timeLine(texts))),
            1_830)
        .performed("valid", LOST, 122)
        .passed("valid", 90)
        .performed("fast", SLOW, 400)
        .known("logs", Outcome.of(Status.BLOCKED, texts.apply("GONOGO_LOG is not set")))
        .known("nobody", Outcome.of(Status.UNBOUND, "no check is bound to this line"))
        .passed("each users", 10)
        .performed("each slots", Outcome.judge("", List.of(Finding.of(texts.apply("3 rows")))), 10)
        .passed("traffic", 300)
        .passed("rollback", 258)
        .performed("identity", DIFFERS, 139)
        .passed("again", 1_400)
        .performed("stops", restored(texts), 8_600)
        .read(time("deploy", 1_830, Duration.ofMinutes(30)))
        .read(time("rollback", 258, Duration.ofMillis(200)))
        .passed("promise", 1)
        .known("watch", Outcome.of(Status.NOT_DUE, "due from 2026-12-06"))
        .run();
  }

  static RunStarted started(String target, Gate gate, List<PlannedStep> plan) {
    return new RunStarted(
        "mued-lms",
        target,
        gate,
        Instant.parse("2026-11-21T02:00:00Z"),
        "4711",
        "22abdecf138ed1a08b69a8497f6cb520",
        "0.1.0",
        "c366e6fc6454ebed2fdf1192fc9e2ac181b24af7-dirty",
        DEPLOYMENT,
        plan);
  }

  private static List<PlannedStep> plan(UnaryOperator<String> texts) {
    String role = texts.apply("release manager");
    return Stream.of(
            own("setup", StepKind.SETUP, "the server starts"),
            line("review", WEEK, 12, "Review every script").with(role, null),
            line("backup", WEEK, 13, "Take a backup").with(role, null),
            phase("deploy", StepKind.DEPLOY, 54, "deploy db/1.sql"),
            phase("valid", StepKind.ITEM, 56, "All indexes are valid"),
            phase("fast", StepKind.ITEM, 57, "No query has become slower"),
            phase("logs", StepKind.ITEM, 58, "The logs show no errors"),
            phase("nobody", StepKind.ITEM, 59, "The application works"),
            phase("each users", StepKind.ITEM, 60, "Try the features (users)"),
            phase("each slots", StepKind.ITEM, 60, "Try the features (slots)"),
            phase("traffic", StepKind.TRAFFIC, 54, "the application works as before"),
            phase("rollback", StepKind.ROLLBACK, 54, "roll back db/1.rollback.sql"),
            phase("identity", StepKind.IDENTITY, 54, "the cluster is what it was before"),
            phase("again", StepKind.DEPLOY_AGAIN, 54, "deploy again"),
            phase("stops", StepKind.STOP_POINTS, 54, "the rollback restores from anywhere"),
            phase("promise", StepKind.PROMISE, 54, "promised times are kept"),
            line("watch", "First week", 70, "Watch the logs")
                .with(role, DEPLOYMENT.plus(Duration.ofDays(1))),
            verdict())
        .map(step -> retitled(step, texts))
        .toList();
  }

  private static PlannedStep phase(String id, StepKind kind, int line, String title) {
    return new PlannedStep(id, kind, PHASE, true, title, "checklist.md", line);
  }

  private static PlannedStep retitled(PlannedStep step, UnaryOperator<String> texts) {
    @Nullable String group = step.group();
    return new PlannedStep(
            step.id(),
            step.kind(),
            group == null ? null : texts.apply(group),
            step.phase(),
            // What follows is the name of a step, where a line is checked after each.
            texts.apply(step.title().replaceAll(" \\(.*", ""))
                + step.title().replaceAll("^[^(]*?(| \\(.*)$", "$1"),
            step.file(),
            step.line())
        .with(step.signer(), step.due());
  }

  /** As the engine tells of stop points: which statement it was, and what came of each way. */
  private static Outcome restored(UnaryOperator<String> texts) {
    String index = texts.apply("db/1.sql:1: CREATE INDEX CONCURRENTLY idx_a ON users (name)");
    String column = texts.apply("db/1.sql:2: ALTER TABLE users ADD COLUMN note text");
    return Outcome.passed("restored from 3 stop points; rolled back twice")
        .with(
            new Observation(
                "stop points",
                new Grid(
                    List.of("statement", "error after", "lock timeout in", "rolled back twice"),
                    List.of(
                        List.of(index, "restored", "restored", ""),
                        List.of(column, "restored, with an error", "", "restored")))))
        .with(new Observation("longest rollback", "258 ms"));
  }

  private static AcceptanceRead acceptance(
      UnaryOperator<String> texts, String what, String until, boolean expired) {
    return new AcceptanceRead(
        what,
        texts.apply("ids have gaps anyway"),
        texts.apply("Jun Mori"),
        LocalDate.parse(until),
        expired ? "40 min" : null,
        expired);
  }

  static SignatureRead signature(
      UnaryOperator<String> texts,
      String step,
      @Nullable LocalDate until,
      boolean valid,
      String why) {
    return new SignatureRead(
        step,
        texts.apply("Aiko Tanaka"),
        texts.apply("release manager"),
        Instant.parse("2026-11-12T07:30:00Z"),
        until,
        texts.apply("three hours, everybody present"),
        List.of(texts.apply("minutes.md")),
        texts.apply("committed by Aiko Tanaka in 1a2b3c4, signed"),
        valid,
        why);
  }

  private static TimeMeasured time(String what, int taken, Duration promised) {
    return new TimeMeasured("promise", what, Duration.ofMillis(taken), promised);
  }
}
