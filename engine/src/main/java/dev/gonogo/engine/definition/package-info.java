/**
 * Definitions as people write them in SQL, compared with those that PostgreSQL prints: the same
 * column, index, constraint or partition bound, however it is spelt.
 *
 * <p>No server is asked. What is not understood is compared as text, so that it can only differ too
 * often.
 */
@NullMarked
package dev.gonogo.engine.definition;

import org.jspecify.annotations.NullMarked;
