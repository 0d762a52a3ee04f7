package dev.gonogo.reports.testing;

import static dev.gonogo.reports.testing.Steps.line;
import static dev.gonogo.reports.testing.Steps.own;
import static dev.gonogo.reports.testing.Steps.verdict;

import dev.gonogo.engine.evidence.DocumentRead;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.RehearsalRead;
import dev.gonogo.engine.evidence.RunStarted;
import dev.gonogo.engine.evidence.ServerFound;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs that have verified production, as the engine records them. */
public final class Productions {
  public static final String PHASE = "Phase 1: Index deployment (30 mins)";
  public static final String DOCUMENT =
      """
      # MUED LMS
      ## 1 week before
      - [ ] Row level security is on
      - [ ] Take a backup
      ## Phase 1
      - [ ] All indexes are valid
      - [ ] Students see only their own lessons
      - [ ] Try the features
      - [ ] The way back is proved
      ## First week
      - [ ] Watch the logs
      """;

  private static final Instant BEGIN = Instant.parse("2026-12-05T16:00:00Z");
  private static final Instant REHEARSED = Instant.parse("2026-12-04T15:07:00Z");

  private Productions() {}

  /** Before the deployment, everything is ready. */
  public static Recording goStart() {
    return begun("production before", UnaryOperator.identity(), Word.REHEARSED, null)
        .performed("connect", ProductionOutcomes.connected(UnaryOperator.identity()), 310)
        .performed(
            "rehearsal",
            Outcome.of(Status.REHEARSED, "rehearsed on 2026-12-04 15:07 +00:00: REHEARSED"),
            1)
        .performed("drift", Outcome.passed("no difference: 412 objects"), 140)
        .performed("rls", Outcome.passed("row level security is enabled on 3 tables"), 12)
        .known("backup", Outcome.of(Status.SIGNED, "signed by Aiko Tanaka"))
        .known("valid", ProductionOutcomes.asked("after \"%s\"".formatted(PHASE)))
        .known("own", ProductionOutcomes.asked("after \"%s\"".formatted(PHASE)))
        .known("each users", ProductionOutcomes.asked("after \"%s\"".formatted(PHASE)))
        .known("each slots", ProductionOutcomes.asked("after \"%s\"".formatted(PHASE)))
        .known(
            "back",
            Outcome.of(
                Status.REHEARSED,
                "passed in the rehearsal of 2026-12-04 15:07 +00:00: proved by 3 steps"))
        .known("watch", Outcome.of(Status.NOT_DUE, "counts from the stage accept on"))
        .performed("proof", ProductionOutcomes.proved(), 1);
  }

  public static Recording noGo() {
    return noGo(UnaryOperator.identity());
  }

  /** After the phase: production differs from what was rehearsed, and somebody sees too much. */
  public static Recording noGo(UnaryOperator<String> texts) {
    return begun(
            "production after \"%s\"".formatted(texts.apply(PHASE)), texts, Word.REHEARSED, null)
        .performed("connect", ProductionOutcomes.connected(texts), 310)
        .performed(
            "rehearsal",
            Outcome.of(Status.REHEARSED, "rehearsed on 2026-12-04 15:07 +00:00: REHEARSED"),
            1)
        .performed("drift", ProductionOutcomes.drifted(texts), 140)
        .known("rls", ProductionOutcomes.asked("before"))
        .known("backup", Outcome.of(Status.SIGNED, "signed by Aiko Tanaka"))
        .performed("valid", Outcome.passed("2 indexes are valid"), 8)
        .performed("own", ProductionOutcomes.leak(texts), 35)
        .performed("each users", Outcome.passed("the features work"), 4)
        .performed(
            "each slots", Outcome.judge("", List.of(Finding.of(texts.apply("3 rows are left")))), 4)
        .known(
            "back",
            Outcome.of(
                Status.REHEARSED,
                "passed in the rehearsal of 2026-12-04 15:07 +00:00: proved by 3 steps"))
        .known("watch", Outcome.of(Status.NOT_DUE, "counts from the stage accept on"))
        .performed("proof", ProductionOutcomes.proved(), 1);
  }

  /** Before the deployment, but the files have changed since the rehearsal. */
  public static Recording stale() {
    String objection = "files, engine or PostgreSQL major have changed since";
    return begun("production before", UnaryOperator.identity(), Word.REHEARSED, objection)
        .performed("connect", ProductionOutcomes.connected(UnaryOperator.identity()), 310)
        .performed(
            "rehearsal",
            Outcome.of(
                Status.STALE,
                "rehearsed on 2026-12-04 15:07 +00:00: REHEARSED, but %s. Rehearse it with mvn verify"
                    .formatted(objection)),
            1)
        .performed(
            "drift",
            Outcome.of(Status.BLOCKED, "there is no rehearsal of this content to compare with"),
            1)
        .performed("rls", Outcome.passed("row level security is enabled on 3 tables"), 12)
        .known("backup", Outcome.of(Status.PENDING, "\"devops lead\" has not signed"))
        .known("valid", ProductionOutcomes.asked("after \"%s\"".formatted(PHASE)))
        .known("own", ProductionOutcomes.asked("after \"%s\"".formatted(PHASE)))
        .known("each users", ProductionOutcomes.asked("after \"%s\"".formatted(PHASE)))
        .known("each slots", ProductionOutcomes.asked("after \"%s\"".formatted(PHASE)))
        .known(
            "back",
            Outcome.of(Status.STALE, "rehearsed on 2026-12-04 15:07 +00:00, but " + objection))
        .known("watch", Outcome.of(Status.NOT_DUE, "counts from the stage accept on"))
        .performed("proof", ProductionOutcomes.proved(), 1);
  }

  /** The login can do more than read, so that nothing was asked; and nothing was rehearsed. */
  public static Recording refused() {
    Outcome blocked =
        Outcome.blockedBy(own("connect", StepKind.CONNECT, "connect to production"), Status.FAILED);
    Outcome connect =
        Outcome.judge(
                "",
                List.of(
                    Finding.of(
                        "gonogo_login has DELETE on orders, and may only read: REVOKE DELETE ON"
                            + " TABLE public.orders FROM gonogo_login")))
            .with(
                new Observation(
                    "SQL that makes fitting roles",
                    "CREATE ROLE gonogo_login LOGIN;\nGRANT CONNECT ON DATABASE shop TO gonogo_login;"));
    Recording recording =
        new Recording(started("production accept", plan(UnaryOperator.identity())))
            .performed("connect", connect, 200)
            .performed(
                "rehearsal",
                Outcome.of(
                    Status.MISSING,
                    "this checklist was never rehearsed here. Rehearse it with mvn verify"),
                1);
    Stream.of("drift", "rls", "valid", "own", "each users", "each slots", "proof")
        .forEach(step -> recording.known(step, blocked));
    return recording
        .known("backup", Outcome.of(Status.SIGNED, "signed by Aiko Tanaka"))
        .known("back", Outcome.of(Status.MISSING, "never rehearsed here"))
        .known("watch", Outcome.of(Status.NOT_DUE, "due from 2026-12-07"));
  }

  private static Recording begun(
      String target, UnaryOperator<String> texts, Word word, @Nullable String objection) {
    return new Recording(started(target, plan(texts)))
        .read(
            new RehearsalRead(
                REHEARSED,
                word,
                objection,
                List.of(
                    step("setup", Status.PASSED, "the server starts"),
                    step("rls", Status.PASSED, "row level security is enabled on 3 tables"),
                    step("backup", Status.PENDING, "\"devops lead\" has not signed"),
                    step("deploy", Status.PASSED, "2 statements"),
                    step("valid", Status.PASSED, texts.apply("2 indexes are valid")),
                    step("own", Status.PASSED, texts.apply("every actor sees its own rows")),
                    step("each users", Status.PASSED, "the features work"),
                    step("each slots", Status.PASSED, "the features work"),
                    step("back", Status.PASSED, "proved by 3 steps"))))
        .read(new DocumentRead("checklist.md", texts.apply(DOCUMENT)))
        .read(
            new ServerFound(
                texts.apply(
                    "PostgreSQL 17.6, at db.example:5432, database lms, as gonogo_login, the"
                        + " primary, TLS, certificate verified"),
                "17.6",
                "7712"));
  }

  private static RehearsalRead.Step step(String id, Status status, String message) {
    return new RehearsalRead.Step(id, status, message);
  }

  private static RunStarted started(String target, List<PlannedStep> plan) {
    return new RunStarted(
        "mued-lms",
        target,
        Gate.SIGN_OFF,
        BEGIN,
        "4711",
        "22abdecf138ed1a08b69a8497f6cb520",
        "0.1.0",
        "c366e6fc6454ebed2fdf1192fc9e2ac181b24af7",
        BEGIN.plus(Duration.ofHours(1)),
        plan);
  }

  private static List<PlannedStep> plan(UnaryOperator<String> texts) {
    String week = texts.apply("1 week before");
    String phase = texts.apply(PHASE);
    return List.of(
        own("connect", StepKind.CONNECT, "connect to production"),
        own("rehearsal", StepKind.REHEARSAL, "this content was rehearsed"),
        own("drift", StepKind.DRIFT, "production is as it was rehearsed"),
        line("rls", week, 3, texts.apply("Row level security is on")),
        line("backup", week, 4, texts.apply("Take a backup")).with("devops lead", null),
        line("valid", phase, 6, texts.apply("All indexes are valid")),
        line("own", phase, 7, texts.apply("Students see only their own lessons")),
        line("each users", phase, 8, texts.apply("Try the features") + " (users)"),
        line("each slots", phase, 8, texts.apply("Try the features") + " (slots)"),
        line("back", phase, 9, texts.apply("The way back is proved")),
        line("watch", texts.apply("First week"), 11, texts.apply("Watch the logs"))
            .with("devops lead", null),
        own("proof", StepKind.PROOF, "nothing was written"),
        verdict());
  }
}
