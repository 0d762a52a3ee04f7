/**
 * PostgreSQL's language as values: tokens, statements, places in a text, what a server says of
 * errors; no connection.
 */
@NullMarked
package dev.gonogo.engine.sql;

import org.jspecify.annotations.NullMarked;
