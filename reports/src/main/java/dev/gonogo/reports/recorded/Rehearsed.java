package dev.gonogo.reports.recorded;

import dev.gonogo.engine.evidence.RehearsalRead.Step;
import dev.gonogo.engine.evidence.Status;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rehearsal said of a line that production was verified by.
 *
 * @param steps what judged the line there: once, or after each step of a phase; empty where the
 *     rehearsal did not know it
 */
public record Rehearsed(List<Step> steps) {
  private static final Set<Status> HOLDS =
      EnumSet.of(Status.PASSED, Status.ACCEPTED, Status.SIGNED);

  private static final Set<Status> DOES_NOT_HOLD =
      EnumSet.of(Status.FAILED, Status.BROKEN, Status.VACUOUS, Status.UNDECIDED);

  /** Copies the steps. */
  public Rehearsed {
    steps = List.copyOf(steps);
  }

  /** What the rehearsal said of these steps; empty where production is held against none. */
  public static Optional<Rehearsed> of(RecordedRun run, Collection<String> ids) {
    return run.rehearsal()
        .map(
            read ->
                new Rehearsed(
                    read.steps().stream().filter(step -> ids.contains(step.id())).toList()));
  }

  /** Whether the rehearsal had the line in its plan. */
  public boolean isKnown() {
    return !steps.isEmpty();
  }

  /** The gravest status; null where something of the line was not run, or all of it is unknown. */
  public @Nullable Status status() {
    return steps.stream()
        .min(Comparator.comparing(Step::status, RecordedLine.GRAVEST_FIRST))
        .map(Step::status)
        .orElse(null);
  }

  /** The status in words: {@code passed}, {@code not run}, {@code unknown}. */
  public String word() {
    Status status = status();
    if (!isKnown()) {
      return "unknown";
    }
    return status == null ? "not run" : status.word();
  }

  /**
   * Whether it held there and does not hold here, or the other way round. What was not judged at
   * one of them contradicts nothing.
   *
   * @param here the status on production; null where the line was not run
   */
  public boolean contradicts(@Nullable Status here) {
    Status there = status();
    return there != null
        && here != null
        && ((HOLDS.contains(there) && DOES_NOT_HOLD.contains(here))
            || (DOES_NOT_HOLD.contains(there) && HOLDS.contains(here)));
  }
}
