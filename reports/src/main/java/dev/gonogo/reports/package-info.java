/** What people read of a run, made from evidence alone: the console. */
@NullMarked
package dev.gonogo.reports;

import org.jspecify.annotations.NullMarked;
