/**
 * What people have signed: the file that it is kept in, whether a signature still counts, and how
 * git knows it.
 *
 * <p>Knows lines by their ids only; what is to be signed by whom is the plan's to say.
 */
@NullMarked
package dev.gonogo.engine.signature;

import org.jspecify.annotations.NullMarked;
