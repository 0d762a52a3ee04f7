package dev.gonogo.engine.builtin;

import static java.util.stream.Collectors.toCollection;

import dev.gonogo.engine.check.ProvingCheck;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

@Doc(
    "What the rehearsal does anyway and the line claims: of a line inside a phase, the steps of this"
        + " phase, of any other line those of the whole plan.")
record ProvedByCheck(@Doc("Which of its steps prove the line.") List<Proof> by)
    implements ProvingCheck {

  ProvedByCheck {
    if (by.isEmpty()) {
      throw new IllegalArgumentException("say which steps of the rehearsal prove the line");
    }
    by = List.copyOf(by);
  }

  enum Proof {
    @Doc(
        "All of them: setup, reading the scripts, deploy, traffic, roll back, identity, deploy again, stop points,"
            + " downtime, promised times.")
    REHEARSAL,
    @Doc("Deploying.")
    DEPLOYMENT,
    @Doc(
        "Every way back, each compared with a copy without the deployment, deploying again, and"
            + " every point where the deployment can stop.")
    ROLLBACK,
    @Doc("The application's traffic, with and without the deployment.")
    TRAFFIC,
    @Doc(
        "Deploying and rolling back under the application's traffic, beside the `downtime` that"
            + " `promise` names.")
    DOWNTIME,
    @Doc("Measured times beside those that `promise`, `steps` and `rollback within` name.")
    PROMISED_TIMES
  }

  @Shorthand
  static ProvedByCheck of(List<Proof> by) {
    return new ProvedByCheck(by);
  }

  @Override
  public Set<StepKind> provedBy() {
    return by.stream()
        .flatMap(proof -> kinds(proof).stream())
        .collect(toCollection(() -> EnumSet.noneOf(StepKind.class)));
  }

  private static Set<StepKind> kinds(Proof proof) {
    return switch (proof) {
      case REHEARSAL ->
          EnumSet.of(
              StepKind.SETUP,
              StepKind.SCRIPTS,
              StepKind.DEPLOY,
              StepKind.TRAFFIC,
              StepKind.ROLLBACK,
              StepKind.IDENTITY,
              StepKind.DEPLOY_AGAIN,
              StepKind.STOP_POINTS,
              StepKind.DOWNTIME,
              StepKind.PROMISE);
      case DEPLOYMENT -> EnumSet.of(StepKind.DEPLOY);
      case ROLLBACK ->
          EnumSet.of(
              StepKind.ROLLBACK, StepKind.IDENTITY, StepKind.DEPLOY_AGAIN, StepKind.STOP_POINTS);
      case TRAFFIC -> EnumSet.of(StepKind.TRAFFIC);
      case DOWNTIME -> EnumSet.of(StepKind.DOWNTIME);
      case PROMISED_TIMES -> EnumSet.of(StepKind.PROMISE);
    };
  }

  /** Where a step is blocked, what stands behind it is the failure; both are told. */
  @Override
  public Outcome check(Map<PlannedStep, Outcome> outcomes) {
    for (Proof proof : by) {
      if (outcomes.keySet().stream().noneMatch(step -> kinds(proof).contains(step.kind()))) {
        return Outcome.of(
            Status.VACUOUS,
            "the rehearsal has no step of \"%s\" here, so nothing proves that part of the line"
                .formatted(proof.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
      }
    }
    List<Finding> findings =
        outcomes.entrySet().stream()
            .filter(step -> !proves(step.getValue().status()))
            .map(step -> finding(step.getKey(), step.getValue().status()))
            .toList();
    long accepted =
        outcomes.values().stream().filter(step -> step.status() == Status.ACCEPTED).count();
    return Outcome.judge(
        "proved by %s of the rehearsal%s"
            .formatted(
                Count.of(outcomes.size(), "step"),
                accepted == 0 ? "" : ", %d of them accepted as they are".formatted(accepted)),
        findings);
  }

  private static boolean proves(Status status) {
    return status == Status.PASSED || status == Status.ACCEPTED;
  }

  private static Finding finding(PlannedStep step, Status status) {
    String group = step.group() == null ? "" : " of \"" + step.group() + "\"";
    return Finding.of("\"%s\"%s is %s".formatted(step.title(), group, status.word()));
  }
}
