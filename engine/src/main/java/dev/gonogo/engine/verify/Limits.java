package dev.gonogo.engine.verify;

import dev.gonogo.engine.evidence.Times;
import dev.gonogo.engine.spec.Production;
import dev.gonogo.engine.sql.Disturbance;
import dev.gonogo.engine.sql.DisturbedException;
import java.sql.SQLException;
import java.util.Optional;

/** Which limit of the spec file stopped a statement, and where it stands. */
final class Limits {
  private static final String STATEMENT = "57014";
  private static final String LOCK = "55P03";

  private Limits() {}

  /** In a sentence; empty where none did. */
  static Optional<String> told(DisturbedException disturbed, Production rules) {
    if (disturbed.disturbance() == Disturbance.RECOVERY) {
      return Optional.of(
          "Asked twice, it stood in the way of the primary both times. Run this again when the primary has less to do, or have the standby wait for longer: max_standby_streaming_delay");
    }
    String state = disturbed.getCause() instanceof SQLException error ? error.getSQLState() : "";
    if (STATEMENT.equals(state)) {
      return Optional.of(
          "A statement may take %s. Make it faster, or raise \"statement timeout\" under \"production\" in the spec file"
              .formatted(Times.text(rules.statementTimeout())));
    }
    return LOCK.equals(state)
        ? Optional.of(
            "Somebody else holds a lock that it needs, and it may wait for %s. Run this again later, or raise \"lock timeout\" under \"production\" in the spec file"
                .formatted(Times.text(rules.lockTimeout())))
        : Optional.empty();
  }
}
