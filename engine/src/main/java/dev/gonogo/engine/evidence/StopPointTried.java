package dev.gonogo.engine.evidence;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of the rollback from one point where a deployment can stop.
 *
 * @param id id of the step that tried it
 * @param phase heading of the phase
 * @param step the step of the phase whose script stopped; empty where the phase has none
 * @param statement first words of the statement, without passwords
 * @param file the file that it stands in, relative to the checklist's folder
 * @param line its line there, from 1
 * @param way how the deployment stopped, or what else was done, such as {@code error after}
 * @param outcome {@code restored}, {@code restored, with an error} or {@code not restored}; of a
 *     statement that could not be stopped also that it ended before
 * @param difference in what the cluster differs from what it was before; empty where it is the same
 * @param error what ended the rollback script; null where it came to its end
 * @param taken how long the rollback took
 * @param repeat the command that repeats just this one
 */
public record StopPointTried(
    String id,
    String phase,
    String step,
    String statement,
    String file,
    int line,
    String way,
    String outcome,
    List<String> difference,
    @Nullable String error,
    Duration taken,
    String repeat)
    implements EvidenceRecord {

  /** Checks the components and copies the list. */
  public StopPointTried {
    requireNonNull(id, "id");
    requireNonNull(phase, "phase");
    requireNonNull(step, "step");
    requireNonNull(statement, "statement");
    requireNonNull(file, "file");
    requireNonNull(way, "way");
    requireNonNull(outcome, "outcome");
    requireNonNull(taken, "taken");
    requireNonNull(repeat, "repeat");
    difference = List.copyOf(difference);
  }
}
