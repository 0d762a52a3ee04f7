package dev.gonogo.engine.spec;

import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Text;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of the document that is deployed and can be rolled back: at once, or step by step.
 *
 * @param promise the times that the document promises
 * @param deploy scripts and programs in order, each one step; empty where it is deployed step by
 *     step
 * @param rollback scripts and programs in order, each one step; empty where it is deployed step by
 *     step
 * @param eachStep what every step has; empty where it is deployed at once
 * @param steps the names of its steps in order, each with the time promised for deploying it
 * @param emergencyRollback scripts and programs in order that take back the whole phase, whatever
 *     is deployed
 */
@Doc(
    "A part of the document that is deployed and can be rolled back: at once, by `deploy` and"
        + " `rollback`, or step by step, by `each step` and `steps`.")
public record Phase(
    @Doc("The times that the document promises; measured in the rehearsal.")
        Optional<Promise> promise,
    @Doc("One script or program, or more, in order, each one step, run as the deploying role.")
        List<ScriptOrProgram> deploy,
    @Doc(
            "One script or program, or more, in order, each one step, run as the deploying role in a"
                + " session that knows nothing of the deployment.")
        List<ScriptOrProgram> rollback,
    @Doc("What every step has; `{step}` stands for its name.") Optional<EachStep> eachStep,
    @Doc("The steps in order, each with the longest time that deploying it may take.")
        Map<Text, Duration> steps,
    @Doc(
            "Scripts or programs that take back the whole phase at once; rehearsed beside the other"
                + " way back.")
        List<ScriptOrProgram> emergencyRollback) {

  /** Checks that there is something to deploy and a way back, and copies the collections. */
  public Phase {
    boolean atOnce = !deploy.isEmpty() || !rollback.isEmpty();
    boolean stepByStep = eachStep.isPresent() || !steps.isEmpty();
    if (atOnce && stepByStep) {
      throw new IllegalArgumentException(
          "a phase is deployed either at once, by \"deploy\" and \"rollback\", or step by step, by"
              + " \"each step\" and \"steps\"");
    }
    if (stepByStep && (eachStep.isEmpty() || steps.isEmpty())) {
      throw new IllegalArgumentException(
          "a phase that is deployed step by step needs both \"each step\" and \"steps\"");
    }
    if (!stepByStep) {
      requireScripts("a phase", deploy, rollback);
    }
    deploy = List.copyOf(deploy);
    rollback = List.copyOf(rollback);
    steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    emergencyRollback = List.copyOf(emergencyRollback);
  }

  static void requireScripts(
      String what, List<ScriptOrProgram> deploy, List<ScriptOrProgram> rollback) {
    if (deploy.isEmpty()) {
      throw new IllegalArgumentException(
          what
              + " needs at least one script under \"deploy\"; bind lines without a deployment"
              + " under \"items\"");
    }
    if (rollback.isEmpty()) {
      throw new IllegalArgumentException(
          what
              + " needs at least one script under \"rollback\": what cannot be rolled back cannot"
              + " be rehearsed");
    }
  }
}
