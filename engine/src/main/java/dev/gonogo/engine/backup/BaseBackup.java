package dev.gonogo.engine.backup;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.LoggedAhead;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.check.Traffic;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.engine.staging.State;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * A copy of the data directory, taken while the application works; another server recovers it.
 *
 * @param of the server that was backed up
 * @param files the copy, with the log that recovery needs
 */
record BaseBackup(Staging of, State files) implements Backup {

  /** Takes it, or tells why the server does not give any. */
  static Optional<Backup> take(Staging of, Traffic traffic, Judgement judgement) {
    try {
      return Optional.of(new BaseBackup(of, of.backUp("base backup", () -> traffic.run(of))));
    } catch (SQLException refused) {
      judgement.found("the base backup cannot be taken: " + refused.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public Optional<Restored> restore(Judgement judgement) {
    long start = System.nanoTime();
    Staging server = of.startCopy(files);
    return Optional.of(new Restored(server, Duration.ofNanos(System.nanoTime() - start)));
  }

  /**
   * Recovery moves a sequence on by what was logged ahead: numbers are left out, none is given
   * twice.
   */
  @Override
  public boolean isByNature(Difference difference, Catalog catalog) {
    return LoggedAhead.explains(difference, catalog);
  }

  @Override
  public void close() {
    of.discard(files);
  }
}
