package dev.gonogo.engine.spec;

import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Text;
import java.util.List;
import java.util.Optional;

/**
 * A part of the document that is deployed and can be rolled back.
 *
 * @param promise the times that the document promises
 * @param deploy scripts in order, each one step
 * @param rollback scripts in order, each one step
 */
@Doc("A part of the document that is deployed and can be rolled back.")
public record Phase(
    @Doc("The times that the document promises; measured in the rehearsal.")
        Optional<Promise> promise,
    @Doc("One script or more, in order, each one step, run as the deploying role.")
        List<Text> deploy,
    @Doc(
            "One script or more, in order, each one step, run as the deploying role in a session"
                + " that knows nothing of the deployment.")
        List<Text> rollback) {

  /** Checks that there is something to deploy and a way back, and copies the lists. */
  public Phase {
    if (deploy.isEmpty()) {
      throw new IllegalArgumentException(
          "a phase needs at least one script under \"deploy\"; bind lines without a deployment"
              + " under \"items\"");
    }
    if (rollback.isEmpty()) {
      throw new IllegalArgumentException(
          "a phase needs at least one script under \"rollback\": what cannot be rolled back cannot"
              + " be rehearsed");
    }
    deploy = List.copyOf(deploy);
    rollback = List.copyOf(rollback);
  }
}
