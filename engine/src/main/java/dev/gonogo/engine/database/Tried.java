package dev.gonogo.engine.database;

import dev.gonogo.engine.sql.Refusal;
import java.util.Optional;

/**
 * What came of one statement that somebody tried.
 *
 * @param rows how many it returned or changed; 0 where it was refused
 * @param refusal why it was refused; empty where it was not
 */
public record Tried(long rows, Optional<Refusal> refusal) {

  static Tried done(long rows) {
    return new Tried(rows, Optional.empty());
  }

  static Tried refused(Refusal refusal) {
    return new Tried(0, Optional.of(refusal));
  }
}
