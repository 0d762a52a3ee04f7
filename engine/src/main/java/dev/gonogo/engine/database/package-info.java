/**
 * Sessions (read-only and staging), the reader of catalogs, and what a server says of itself.
 *
 * <p>Sessions come from {@code Connections}, which other rooms give. A {@code ReadOnlyDatabase} has
 * no way to write. What two databases hold is compared by {@code rows}.
 */
@NullMarked
package dev.gonogo.engine.database;

import org.jspecify.annotations.NullMarked;
