package dev.gonogo.engine.rollback;

import java.util.Map;

/**
 * A rollback script with one mistake that people make, which the checklist should notice.
 *
 * @param script the script that it is made in
 * @param kind what kind of mistake
 * @param place the statement: {@code db/rollback.sql:12}
 * @param text place and mistake as a sentence that stays the same
 * @param changes by the numbers of the statements: what stands instead; blank for nothing
 */
record RollbackMutant(
    String script, Kind kind, String place, String text, Map<Integer, String> changes) {

  /** The mistakes that people make. */
  enum Kind {
    /** A statement, or a part of one, was forgotten. */
    LEFT_OUT,
    /** Two statements stand in the other order, which may be as good. */
    SWAPPED,
    /** A name has a typo, and IF EXISTS hides it. */
    MISSPELT,
    /** More goes than was made, where something depends on it. */
    CASCADE,
    /** What was made is disabled, and stays. */
    DISABLED;

    /** Whether it is no mistake as long as everything is restored with it. */
    boolean mayChangeNothing() {
      return this == SWAPPED || this == CASCADE;
    }
  }

  /** Copies the changes. */
  RollbackMutant {
    changes = Map.copyOf(changes);
  }
}
