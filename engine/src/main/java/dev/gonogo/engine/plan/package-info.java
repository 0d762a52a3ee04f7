/**
 * Document, spec and registered checks put together: ordered steps with stable ids, or all the
 * problems at once.
 *
 * <p>The plan is a value of its own, kept apart from the tree of JUnit, which filters prune.
 */
@NullMarked
package dev.gonogo.engine.plan;

import org.jspecify.annotations.NullMarked;
