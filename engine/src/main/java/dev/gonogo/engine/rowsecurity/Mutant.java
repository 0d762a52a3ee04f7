package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.catalog.QualifiedName;

/**
 * A change that opens or closes a table, and that a checklist should notice.
 *
 * @param name for people, as a clause: {@code policy own on notes were dropped}
 * @param table the table that it is about
 * @param sql what makes it
 */
record Mutant(String name, QualifiedName table, String sql) {}
