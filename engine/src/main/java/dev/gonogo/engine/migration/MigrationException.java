package dev.gonogo.engine.migration;

import dev.gonogo.engine.evidence.Observation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A migration failed: a statement of a script did, or a program did not end as it should.
 *
 * <p>The message is for people; passwords are redacted in it, and in what was seen.
 */
public final class MigrationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Observation> seen;

  MigrationException(String message, List<Observation> seen, @Nullable Throwable cause) {
    super(message, cause);
    this.seen = List.copyOf(seen);
  }

  /** What it did before, one by one, and what it noted; or what it printed. */
  public List<Observation> seen() {
    return seen;
  }
}
