/**
 * What a rehearsal leaves behind for production: its verdict, the catalog of every state that it
 * came to, and how far a production database is from one of them.
 *
 * <p>Kept as files; no connection.
 */
@NullMarked
package dev.gonogo.engine.rehearsed;

import org.jspecify.annotations.NullMarked;
