package dev.gonogo.engine.plan;

import dev.gonogo.engine.check.Witness;
import dev.gonogo.engine.spec.Promise;
import dev.gonogo.engine.yaml.Problems;
import java.util.Optional;

/**
 * Checks that a promise of downtime can be measured.
 *
 * @param witness who would measure it
 */
record DowntimeReader(Optional<Witness> witness, SpecParts parts, Problems problems) {

  void read() {
    parts
        .phases()
        .values()
        .forEach(
            phase ->
                phase
                    .promise()
                    .filter(promise -> promise.downtime().isPresent())
                    .ifPresent(this::check));
  }

  private void check(Promise promise) {
    if (parts.traffic().isEmpty()) {
      problems.add(
          promise.position(),
          "\"downtime\" is what the application misses, but what it does is not said. Write its"
              + " transactions under \"traffic\"");
    } else if (witness.isEmpty()) {
      problems.add(
          promise.position(),
          "\"downtime\" is measured by gonogo-load, which is not on the class path. Add the"
              + " dependency dev.gonogo:gonogo-load");
    }
  }
}
