package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.sql.Condition;

/**
 * A row that an actor may change becomes one that it may not: it takes over the values of such a
 * row.
 *
 * @param actor who tries it
 * @param allowed the rows that the actor may change
 * @param own one of these
 * @param other one that is not
 */
record Handover(String actor, Condition allowed, KeyedRow own, KeyedRow other) {}
