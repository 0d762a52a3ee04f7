package dev.gonogo.engine.run;

import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.check.ReadOnlyCheck;
import dev.gonogo.engine.check.StructuralCheck;
import dev.gonogo.engine.database.Answer;
import dev.gonogo.engine.plan.Moment;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.rehearsed.Rehearsal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What checks were answered that can be asked of production too: it tells what they would ask
 * there.
 */
final class AnswersTold implements Consumer<Answer> {
  private final Map<String, List<Answer>> all = new HashMap<>();
  private @Nullable List<Answer> current;

  /** A check of a step asks from here on. */
  void asking(Step.Item step, String word, Check check) {
    boolean also = check instanceof StructuralCheck || check instanceof ReadOnlyCheck;
    current = null;
    if (also && step.from() instanceof Moment.Deployed) {
      current = new ArrayList<>();
      all.put(Rehearsal.asking(step.id(), word), current);
    }
  }

  /** Whoever asks now is none of them. */
  void over() {
    current = null;
  }

  @Override
  public void accept(Answer answer) {
    if (current != null) {
      current.add(answer);
    }
  }

  Map<String, List<Answer>> all() {
    return Map.copyOf(all);
  }
}
