package dev.gonogo.engine.run;

import dev.gonogo.engine.database.Locks;
import dev.gonogo.engine.evidence.Grid;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tells which locks a script took. */
final class LocksSeen {
  private static final String NAME = "locks";

  /**
   * Where nobody waits for longer the message says nothing, so that it is the same in every run.
   */
  private static final Duration LONG = Duration.ofSeconds(1);

  private LocksSeen() {}

  /** The outcome of a script with its locks as evidence; a long one is in the message as well. */
  static Outcome in(Outcome outcome, Locks locks) {
    List<Observation> all = new ArrayList<>(outcome.observations());
    if (!locks.held().isEmpty()) {
      all.add(new Observation(NAME, grid(locks)));
    }
    locks
        .problem()
        .map(problem -> new Observation(NAME, "the locks could not be watched: " + problem))
        .ifPresent(all::add);
    return new Outcome(
        outcome.status(), message(outcome, locks), outcome.findings(), all, outcome.blockedBy());
  }

  private static Grid grid(Locks locks) {
    return new Grid(
        List.of("relation", "lock", "held", "from"),
        locks.held().stream().map(LocksSeen::row).toList());
  }

  private static List<String> row(Locks.Held held) {
    return List.of(
        held.relation().inFull(), held.mode().toString(), Times.text(held.time()), held.from());
  }

  private static String message(Outcome outcome, Locks locks) {
    return outcome.status() == Status.PASSED
        ? outcome.message() + locks.gravest(LONG).map(LocksSeen::clause).orElse("")
        : outcome.message();
  }

  private static String clause(Locks.Held held) {
    return "; %s on %s for %s"
        .formatted(held.mode(), held.relation().inFull(), Times.text(held.time()));
  }
}
