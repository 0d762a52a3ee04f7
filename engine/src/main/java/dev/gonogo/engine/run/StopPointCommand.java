package dev.gonogo.engine.run;

import dev.gonogo.engine.database.Sampling;
import dev.gonogo.engine.rollback.StopPoint;

/**
 * The command that repeats one stop point.
 *
 * @param checklist the name of the checklist
 * @param postgres the major version that was rehearsed on
 */
record StopPointCommand(String checklist, int postgres, Sampling sampling) {

  /** A line for a shell of any kind. */
  String repeating(StopPoint point) {
    String everything =
        sampling.all()
            ? " -Dgonogo.postgres=%d -Dgonogo.sample=all -Dgonogo.seed=%d"
                .formatted(postgres, sampling.seed())
            : "";
    return "mvn verify -Dgonogo.checklist=%s \"-Dgonogo.stop.point=%s\"%s"
        .formatted(checklist, point.name(), everything);
  }
}
