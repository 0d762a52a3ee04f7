package dev.gonogo.engine.spec;

import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Position;
import java.time.Duration;
import java.util.Optional;

/**
 * What the document promises for a phase.
 *
 * @param position where it is written
 * @param deploy the longest time of all its deploy scripts together
 * @param rollback the longest time of all its rollback scripts together
 * @param downtime the longest time that a request of the application may take meanwhile
 */
@Doc("What the document promises for a phase.")
public record Promise(
    Position position,
    @Doc("The longest time that deploying may take.") Optional<Duration> deploy,
    @Doc("The longest time that rolling back may take.") Optional<Duration> rollback,
    @Doc(
            "The longest time that any request of the application may take while all of it is"
                + " deployed and rolled back under its traffic, none of which may fail: what the"
                + " document means by no downtime.")
        Optional<Duration> downtime) {

  /** Times only, as a step of a phase promises them. */
  public Promise(Position position, Optional<Duration> deploy, Optional<Duration> rollback) {
    this(position, deploy, rollback, Optional.empty());
  }

  /** Checks that something is promised. */
  public Promise {
    if (deploy.isEmpty() && rollback.isEmpty() && downtime.isEmpty()) {
      throw new IllegalArgumentException(
          "a promise needs \"deploy\", \"rollback\" or \"downtime\"");
    }
  }

  /** Whether a time is promised that scripts are measured by. */
  public boolean hasTimes() {
    return deploy.isPresent() || rollback.isPresent();
  }
}
