/**
 * Whether a text is one query that only reads: judged by its tokens and by what the server knows of
 * the functions it calls, before it is planned.
 */
@NullMarked
package dev.gonogo.engine.guard;

import org.jspecify.annotations.NullMarked;
