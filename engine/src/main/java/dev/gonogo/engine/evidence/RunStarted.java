package dev.gonogo.engine.evidence;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run begins: what will be done, before any of it is.
 *
 * @param checklist the name of the checklist
 * @param target {@code staging}, or production and the {@link Stage}
 * @param gate how the run is judged
 * @param at the time
 * @param process which process runs it, so that a second attempt in the same process is recognised
 * @param contentHash SHA-256, hexadecimal, of everything that decides what is run
 * @param engine version of this engine
 * @param commit the git commit of the working directory; empty where there is none
 * @param deployment when production is to be deployed; null where the spec file does not say
 * @param plan every step in order, the verdict last
 */
public record RunStarted(
    String checklist,
    String target,
    Gate gate,
    Instant at,
    String process,
    String contentHash,
    String engine,
    String commit,
    @Nullable Instant deployment,
    List<PlannedStep> plan)
    implements EvidenceRecord {

  /** Checks the components and copies the plan. */
  public RunStarted {
    requireNonNull(checklist, "checklist");
    requireNonNull(target, "target");
    requireNonNull(gate, "gate");
    requireNonNull(at, "at");
    requireNonNull(process, "process");
    requireNonNull(contentHash, "contentHash");
    requireNonNull(engine, "engine");
    requireNonNull(commit, "commit");
    plan = List.copyOf(plan);
  }

  /**
   * The position of a step in the plan, from 1.
   *
   * <p>Looks through the plan: ask for one step, not in a loop over all of them.
   *
   * @throws IllegalArgumentException where the plan has no such step
   */
  public int number(String stepId) {
    for (int i = 0; i < plan.size(); i++) {
      if (plan.get(i).id().equals(stepId)) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("not a step of this plan: " + stepId);
  }
}
