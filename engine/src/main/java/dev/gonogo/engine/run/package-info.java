/**
 * Performs the steps of a plan: one small class for each kind of step, one outcome for each step.
 */
@NullMarked
package dev.gonogo.engine.run;

import org.jspecify.annotations.NullMarked;
