package dev.gonogo.engine.rowsecurity;

/**
 * One thing to try.
 *
 * @param actor who tries it
 * @param allowed whether the actor may
 */
record AccessCase(String actor, Command command, KeyedRow row, boolean allowed) {}
