package dev.gonogo.engine.run;

import dev.gonogo.engine.plan.Moment;
import dev.gonogo.engine.plan.Step;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which step of a plan is the last to need which state: afterwards its copy only takes room. */
final class LastUses {
  private final Map<String, List<Moment>> endingAt = new HashMap<>();

  LastUses(List<Step> steps) {
    Map<Moment, String> last = new LinkedHashMap<>();
    for (Step step : steps) {
      uses(step)
          .filter(state -> !(state instanceof Moment.Anywhere))
          .forEach(state -> last.put(state, step.id()));
    }
    last.forEach(
        (state, step) ->
            endingAt.merge(
                step,
                List.of(state),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
  }

  /** The states that nothing needs any more once this step is over. */
  List<Moment> endingAt(String step) {
    return endingAt.getOrDefault(step, List.of());
  }

  private static Stream<Moment> uses(Step step) {
    if (step instanceof Step.Traffic traffic) {
      return Stream.of(step.from(), traffic.before());
    }
    if (step instanceof Step.Identity identity) {
      return Stream.of(step.from(), identity.before());
    }
    if (step instanceof Step.StopPoints points) {
      return Stream.of(points.before());
    }
    if (step instanceof Step.Downtime downtime) {
      return Stream.of(downtime.before());
    }
    if (step instanceof Step.Item item) {
      return Stream.concat(Stream.of(step.from()), item.before().stream());
    }
    if (step instanceof Step.DeployAgain again) {
      return Stream.of(step.from(), again.first());
    }
    return Stream.of(step.from());
  }
}
