package dev.gonogo.engine.migration;

import dev.gonogo.engine.evidence.Observation;
import org.jspecify.annotations.Nullable;

/**
 * A migration failed: a statement of a script did, or a program did not end as it should.
 *
 * <p>The message is for people; passwords are redacted in it, and in what was seen.
 */
public final class MigrationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Observation seen;

  MigrationException(String message, Observation seen, @Nullable Throwable cause) {
    super(message, cause);
    this.seen = seen;
  }

  /** What it did before, one by one, or what it printed. */
  public Observation seen() {
    return seen;
  }
}
