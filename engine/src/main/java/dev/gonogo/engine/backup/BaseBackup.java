package dev.gonogo.engine.backup;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.Sequence;
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

  /** PostgreSQL writes to its log that a sequence has counted so many numbers more than it has. */
  private static final long LOGGED_AHEAD = 32;

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
    return difference instanceof Difference.Counted counted
        && catalog.objects(Sequence.class).stream()
            .filter(sequence -> sequence.name().equals(counted.sequence()))
            .anyMatch(sequence -> isLoggedAhead(counted, sequence));
  }

  private static boolean isLoggedAhead(Difference.Counted counted, Sequence sequence) {
    long steps =
        (counted.after().lastValue() - counted.before().lastValue()) / sequence.increment();
    return steps >= 0 && steps <= LOGGED_AHEAD + sequence.cache() && counted.after().called();
  }

  @Override
  public void close() {
    of.discard(files);
  }
}
