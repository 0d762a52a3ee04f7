package dev.gonogo.engine.backup;

import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Times;
import dev.gonogo.engine.staging.Staging;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A server that a backup was restored into; gone when closed.
 *
 * @param server beside the one that was backed up
 * @param took from the backup to the restored data
 */
record Restored(Staging server, Duration took) implements AutoCloseable {

  /** Whether the backup brought this database along. */
  boolean holds(String database) {
    try (ReadOnlyDatabase postgres =
        new ReadOnlyDatabase(() -> server.connectAsSuperuser("postgres"))) {
      return postgres.query("select datname from pg_database").rows().contains(List.of(database));
    }
  }

  /** That it took longer than promised; the text is the same however long it was. */
  Optional<Finding> late(Duration promised) {
    String text = Times.text(promised);
    return took.compareTo(promised) <= 0
        ? Optional.empty()
        : Optional.of(
            new Finding(
                "restore takes longer than the %s promised".formatted(text),
                text,
                Times.text(took)));
  }

  @Override
  public void close() {
    server.close();
  }
}
