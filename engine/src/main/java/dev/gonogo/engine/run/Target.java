package dev.gonogo.engine.run;

import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.plan.Step;
import java.util.Optional;

/** What a plan is performed on: staging, or production. */
interface Target extends AutoCloseable {

  /** The outcome of a line that has one here without being asked. */
  Optional<Outcome> known(Step.Item item);

  /** Brings it to where a step starts from; nothing, where it is as it is. */
  default void prepare(Step step) throws Exception {}

  /** Performs a step. */
  Outcome perform(Step step) throws Exception;

  /** The same outcome, with what else is known of a failure. */
  default Outcome explained(Outcome outcome) {
    return outcome;
  }

  /** A step has its outcome; nothing, where nothing is kept for steps. */
  default void over(Step step) {}

  /** The run has its verdict; nothing, where nobody else needs it. */
  default void ended(Verdict verdict) {}

  @Override
  void close();
}
