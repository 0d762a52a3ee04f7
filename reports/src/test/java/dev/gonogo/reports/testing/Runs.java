package dev.gonogo.reports.testing;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import java.util.List;

/** Runs that are told in several ways. */
public final class Runs {
  private static final Outcome LATE =
      new Outcome(
          Status.FAILED,
          "deploy 1.8 s of 1 s promised, rollback 258 ms of 5 min",
          List.of(new Finding("deploy 1.8 s of 1 s promised", "1 s", "1.8 s")),
          List.of(),
          null);

  public static final Outcome LEFT_OVER =
      Outcome.judge(
          "no difference: 412 objects, and the rows of 8 tables",
          List.of(
              Finding.of("index idx_a on lesson_slots is left over"),
              Finding.of("index idx_b on reservations is left over"),
              Finding.of("column reservations.note is missing")));

  private static final Outcome LEFT_FROM_HALF_WAY =
      new Outcome(
          Status.FAILED,
          """
          index idx_a on lesson_slots is left over
            after: error after db/1-indexes/deploy.sql:12; rolled back twice""",
          List.of(Finding.of("index idx_a on lesson_slots is left over")),
          List.of(),
          null);

  private static final String DEPLOY_FAILED =
      "\"deploy db/1-indexes/deploy.sql\" (checklist.md:54) is failed";

  private Runs() {}

  /** Everything is as the checklist says. */
  public static Recording green(Gate gate) {
    return new Recording("mued-lms", gate, Steps.plan())
        .server("setup", 7_300, null)
        .passed("review", 2)
        .passed("backup", 3)
        .passed("deploy", 1_830)
        .passed("valid", 122)
        .passed("rollback", 258)
        .passed("identity", 139)
        .passed("again", 1_400)
        .passed("stops", 4_200)
        .performed("promise", Outcome.passed("deploy 1.8 s of 30 min, rollback 258 ms of 5 min"), 1)
        .passed("back", 70_000)
        .passed("start", 111);
  }

  /** The rollback leaves something behind, and lines are unbound. */
  public static Recording red() {
    return new Recording("mued-lms", Gate.REHEARSAL, Steps.plan())
        .server("setup", 7_300, null)
        .known("review", Steps.UNBOUND)
        .known("backup", Steps.UNBOUND)
        .passed("deploy", 1_830)
        .performed("valid", Outcome.broken("connection lost"), 122)
        .passed("rollback", 258)
        .performed("identity", LEFT_OVER, 139)
        .passed("again", 1_400)
        .performed("stops", LEFT_FROM_HALF_WAY, 4_200)
        .performed("promise", LATE, 1)
        .passed("back", 90)
        .performed("start", Outcome.judge("", List.of(Finding.of("role app is left over"))), 111);
  }

  /** The deploy script fails, so that nothing after it can be tried. */
  public static Recording stuck() {
    Outcome blocked = new Outcome(Status.BLOCKED, DEPLOY_FAILED, List.of(), List.of(), "deploy");
    return new Recording("mued-lms", Gate.REHEARSAL, Steps.plan())
        .server("setup", 7_300, null)
        .passed("review", 2)
        .passed("backup", 3)
        .performed(
            "deploy",
            Outcome.of(
                Status.FAILED,
                "db/1-indexes/deploy.sql:45:1: ERROR: relation \"slots\" is not there"),
            40)
        .known("valid", blocked)
        .known("rollback", blocked)
        .known("identity", blocked)
        .known("again", blocked)
        .known("stops", blocked)
        .known("promise", blocked)
        .known("back", blocked)
        .known("start", blocked);
  }

  /**
   * Everything that could be checked is as the checklist says; the rest is to be signed, waits for
   * something, is not due, or was accepted in vain.
   */
  public static Recording open(Gate gate) {
    return new Recording("mued-lms", gate, Steps.openPlan())
        .accepted("index idx_a on lesson_slots is left over")
        .server("setup", 7_300, null)
        .known("review", Outcome.of(Status.PENDING, "\"database lead\" has not signed"))
        .known("backup", Outcome.of(Status.PENDING, "\"devops lead\" has not signed"))
        .passed("deploy", 1_830)
        .performed("valid", Outcome.of(Status.BLOCKED, "waits for load tests"), 2)
        .known("feedback", Outcome.of(Status.NOT_DUE, "due from 2026-12-07 02:00 +09:00 on"));
  }

  /** Only one line was asked for. */
  public static Recording oneLine() {
    return new Recording("mued-lms", Gate.REHEARSAL, Steps.plan())
        .server("setup", 7_300, "valid")
        .prerequisite("deploy", 1_830, "valid")
        .passed("valid", 122)
        .passed("verdict", 1);
  }

  /** The files have problems, so that nothing is run. */
  public static Recording unreadable() {
    PlannedStep read = Steps.own("read", StepKind.READ, "2 problems before the run");
    String problems =
        "mued-lms.spec.yaml:7:3: unknown key \"stagin\". Allowed: document, items, staging."
            + " Did you mean \"staging\"?\n"
            + "mued-lms.spec.yaml:31:5: no line \"All indexes created\" under \"Phase 1\"";
    return new Recording("mued-lms", Gate.REHEARSAL, List.of(read, Steps.verdict()))
        .performed("read", Outcome.broken(problems), 1);
  }
}
