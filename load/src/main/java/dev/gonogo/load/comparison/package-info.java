/**
 * Whether one thing is slower than another, with an interval that says how sure that is; knows
 * nothing of servers.
 */
@NullMarked
package dev.gonogo.load.comparison;

import org.jspecify.annotations.NullMarked;
