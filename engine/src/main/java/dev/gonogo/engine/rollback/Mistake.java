package dev.gonogo.engine.rollback;

import dev.gonogo.engine.script.PlacedStatement;

/**
 * One mistake in one statement.
 *
 * @param kind what kind of mistake
 * @param words what follows the place of the statement: {@code " with CASCADE"}
 * @param tellsAll whether the words hold the whole statement
 * @param sql the statement with the mistake; blank where there is none any more
 */
record Mistake(RollbackMutant.Kind kind, String words, boolean tellsAll, String sql) {

  /**
   * Place and mistake.
   *
   * @param alone whether no other statement has this place
   */
  String text(PlacedStatement placed, boolean alone) {
    String text = placed.place() + words;
    return alone || tellsAll ? text : text + ": " + placed.onOneLine();
  }
}
