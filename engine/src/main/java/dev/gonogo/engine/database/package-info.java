/**
 * Sessions (read-only and staging), the reader of catalogs, and what a server says of itself.
 *
 * <p>The only room that opens a connection. A {@code ReadOnlyDatabase} has no way to write.
 */
@NullMarked
package dev.gonogo.engine.database;

import org.jspecify.annotations.NullMarked;
