package dev.gonogo.engine.plan;

import dev.gonogo.engine.document.Heading;
import dev.gonogo.engine.spec.Promise;
import java.util.List;
import java.util.Optional;

/**
 * A phase of the deployment, found in the document.
 *
 * @param number its place in the order of deployment, from 1
 * @param heading its heading
 * @param deploy its deploy scripts, relative to the folder of the checklist
 * @param rollback its rollback scripts
 * @param promise the times that are promised
 */
public record PlannedPhase(
    int number,
    Heading heading,
    List<String> deploy,
    List<String> rollback,
    Optional<Promise> promise) {

  /** Copies the lists. */
  public PlannedPhase {
    deploy = List.copyOf(deploy);
    rollback = List.copyOf(rollback);
  }

  /** The heading as people read it. */
  public String title() {
    return heading.text();
  }
}
