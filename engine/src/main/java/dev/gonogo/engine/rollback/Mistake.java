package dev.gonogo.engine.rollback;

/**
 * One mistake in one statement.
 *
 * @param kind what kind of mistake
 * @param words what follows the place of the statement: {@code " with CASCADE"}
 * @param sql the statement with the mistake; blank where there is none any more
 */
record Mistake(RollbackMutant.Kind kind, String words, String sql) {}
