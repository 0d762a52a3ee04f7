package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.catalog.QualifiedName;

/**
 * A row of the data that is given other values.
 *
 * @param table as SQL writes it, with its schema
 * @param name the table for people
 * @param identified its key, as a condition: {@code (id) = ('17')}
 * @param key its key for people
 */
record VariedRow(String table, QualifiedName name, String identified, String key) {}
