package dev.gonogo.reports.testing;

import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Steps of a plan with one phase. */
public final class Steps {
  public static final String PHASE = "Phase 1: Index deployment (30 mins)";
  public static final String BACK = "Everything back, in reverse";

  public static final Outcome UNBOUND =
      Outcome.of(Status.UNBOUND, "no check is bound to this line, and nobody signs it");

  private Steps() {}

  /** Setup, two lines before, a phase with one line, the way back, the verdict. */
  public static List<PlannedStep> plan() {
    return List.of(
        own("setup", StepKind.SETUP, "the server starts, setup is applied"),
        line("review", "1 week before", 12, "Review every SQL script with the team"),
        line("backup", "1 week before", 13, "Take a backup"),
        phase("deploy", StepKind.DEPLOY, "deploy db/1-indexes/deploy.sql"),
        line("valid", PHASE, 56, "All indexes are valid"),
        phase("rollback", StepKind.ROLLBACK, "roll back db/1-indexes/rollback.sql"),
        phase("identity", StepKind.IDENTITY, "the cluster is what it was before"),
        phase("again", StepKind.DEPLOY_AGAIN, "deploy again, with the same result"),
        phase("stops", StepKind.STOP_POINTS, "the rollback restores from every stop point"),
        phase("promise", StepKind.PROMISE, "promised times are kept"),
        back("back", StepKind.ROLLBACK, "roll back db/1-indexes/rollback.sql"),
        back("start", StepKind.IDENTITY, "the cluster is what it was at the start"),
        verdict());
  }

  /** Lines that two roles sign, one that is checked, one that is due a day after the deployment. */
  public static List<PlannedStep> openPlan() {
    Instant due = Instant.parse("2026-12-06T17:00:00Z");
    return List.of(
        own("setup", StepKind.SETUP, "the server starts, setup is applied"),
        line("review", "1 week before", 12, "Review every SQL script with the team")
            .with("database lead", null),
        line("backup", "1 week before", 13, "Take a backup").with("devops lead", null),
        phase("deploy", StepKind.DEPLOY, "deploy db/1-indexes/deploy.sql"),
        line("valid", PHASE, 56, "No query is slower").with("database lead", null),
        line("feedback", "First 24 hours", 90, "Collect what users report")
            .with("product manager", due),
        verdict());
  }

  /** Only lines, numbered from 1, and the verdict. */
  public static List<PlannedStep> lines(int count) {
    List<PlannedStep> plan = new ArrayList<>();
    IntStream.rangeClosed(1, count)
        .forEach(i -> plan.add(line("line " + i, "Day of deployment", i, "Claim " + i)));
    plan.add(verdict());
    return plan;
  }

  public static PlannedStep own(String id, StepKind kind, String title) {
    return new PlannedStep(id, kind, null, false, title, "mued-lms.spec.yaml", 1);
  }

  public static PlannedStep line(String id, String group, int line, String title) {
    return new PlannedStep(id, StepKind.ITEM, group, false, title, "checklist.md", line);
  }

  public static PlannedStep verdict() {
    return own("verdict", StepKind.VERDICT, "verdict");
  }

  private static PlannedStep phase(String id, StepKind kind, String title) {
    return new PlannedStep(id, kind, PHASE, true, title, "checklist.md", 54);
  }

  private static PlannedStep back(String id, StepKind kind, String title) {
    return new PlannedStep(id, kind, BACK, false, title, "mued-lms.spec.yaml", 1);
  }
}
