package dev.gonogo.engine.plan;

import dev.gonogo.engine.spec.Promise;
import dev.gonogo.engine.yaml.Text;
import java.util.List;
import java.util.Optional;

/**
 * A phase as a spec file names it: {@link dev.gonogo.engine.spec.Phase} where the file is whole,
 * what can be told of one where it is damaged.
 */
record WrittenPhase(List<Text> deploy, List<Text> rollback, Optional<Promise> promise) {
  WrittenPhase {
    deploy = List.copyOf(deploy);
    rollback = List.copyOf(rollback);
  }
}
