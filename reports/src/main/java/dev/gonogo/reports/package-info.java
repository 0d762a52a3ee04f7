/** What people read of a run, made from evidence alone: each report in a room of its own. */
@NullMarked
package dev.gonogo.reports;

import org.jspecify.annotations.NullMarked;
