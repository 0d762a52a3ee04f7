/**
 * Values and differences of everything in a database cluster.
 *
 * <p>Immutable and without a connection: whoever holds a catalog can ask and compare it after the
 * server is gone. {@code database} reads it.
 */
@NullMarked
package dev.gonogo.engine.catalog;

import org.jspecify.annotations.NullMarked;
