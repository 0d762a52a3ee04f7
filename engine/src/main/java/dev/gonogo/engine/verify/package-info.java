/**
 * Performs the steps of a plan on production, which is only read: nothing here knows staging, or
 * has a way to write.
 *
 * <p>{@code Verifier} has a method for each kind of step; {@code Connecting} finds out who
 * production is and what the login may do, {@code RehearsalFound} what was rehearsed, {@code
 * Identities} who the actors are, {@code Patience} when production is to be left alone.
 */
@NullMarked
package dev.gonogo.engine.verify;

import org.jspecify.annotations.NullMarked;
