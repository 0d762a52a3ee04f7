package dev.gonogo.engine.plan;

import dev.gonogo.engine.spec.Promise;
import dev.gonogo.engine.spec.ScriptOrProgram;
import dev.gonogo.engine.yaml.Placeholder;
import dev.gonogo.engine.yaml.Position;
import dev.gonogo.engine.yaml.Text;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A phase as a spec file names it: {@link dev.gonogo.engine.spec.Phase} where the file is whole,
 * what can be told of one where it is damaged.
 *
 * @param deploy scripts and programs of the phase, or of each of its steps
 * @param rollback scripts and programs of the phase, or of each of its steps
 * @param steps the names of its steps, with their times where they can be told; empty where it is
 *     deployed at once
 */
record WrittenPhase(
    List<ScriptOrProgram> deploy,
    List<ScriptOrProgram> rollback,
    List<ScriptOrProgram> emergencyRollback,
    Map<Text, Optional<Duration>> steps,
    Optional<Duration> rollbackWithin,
    Optional<Text> thenCheck,
    Optional<Promise> promise) {

  /** Stands for the name of a step. */
  static final Placeholder STEP = new Placeholder("step");

  WrittenPhase {
    deploy = List.copyOf(deploy);
    rollback = List.copyOf(rollback);
    emergencyRollback = List.copyOf(emergencyRollback);
    steps = new LinkedHashMap<>(steps);
  }

  /** What is promised for one step alone. */
  Optional<Promise> promise(Position position, Optional<Duration> deployWithin) {
    return deployWithin.isEmpty() && rollbackWithin.isEmpty()
        ? Optional.empty()
        : Optional.of(new Promise(position, deployWithin, rollbackWithin));
  }
}
