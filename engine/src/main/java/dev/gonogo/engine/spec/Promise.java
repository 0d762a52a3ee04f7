package dev.gonogo.engine.spec;

import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Position;
import java.time.Duration;
import java.util.Optional;

/**
 * Times that the document promises for a phase.
 *
 * @param position where it is written
 * @param deploy the longest time of all its deploy scripts together
 * @param rollback the longest time of all its rollback scripts together
 */
@Doc("Times that the document promises for a phase.")
public record Promise(
    Position position,
    @Doc("The longest time that deploying may take.") Optional<Duration> deploy,
    @Doc("The longest time that rolling back may take.") Optional<Duration> rollback) {

  /** Checks that something is promised. */
  public Promise {
    if (deploy.isEmpty() && rollback.isEmpty()) {
      throw new IllegalArgumentException("a promise needs \"deploy\" or \"rollback\"");
    }
  }
}
