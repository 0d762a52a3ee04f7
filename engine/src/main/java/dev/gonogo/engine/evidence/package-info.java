/**
 * What happened, as records: the append-only writer, the reader, and the verdict over them.
 *
 * <p>Everything that a report needs is here, so that reports can be rebuilt from the files alone.
 * No connection, no JUnit type may enter.
 */
@NullMarked
package dev.gonogo.engine.evidence;

import org.jspecify.annotations.NullMarked;
