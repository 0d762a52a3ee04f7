/**
 * In what two databases differ that no catalog tells: rows, how far sequences have counted, what
 * large objects hold.
 *
 * <p>{@code DataComparison} asks both servers the same and puts their answers side by side; what
 * both were copied from, an {@code Origin}, makes that faster. Sums, hashes and keys leave the
 * servers; contents never do. All sessions only read.
 */
@NullMarked
package dev.gonogo.engine.rows;

import org.jspecify.annotations.NullMarked;
