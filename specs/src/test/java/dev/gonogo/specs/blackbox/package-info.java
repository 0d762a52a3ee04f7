/**
 * The product as a team uses it: whole Maven builds and whole processes, judged by their exit code,
 * their console and the files they leave.
 *
 * <p>Nothing here calls the engine: what a team cannot see is not asked.
 */
@NullMarked
package dev.gonogo.specs.blackbox;

import org.jspecify.annotations.NullMarked;
