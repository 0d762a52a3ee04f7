/** The team's own document with what came of each line; nothing else in it changes. */
@NullMarked
package dev.gonogo.reports.ticked;

import org.jspecify.annotations.NullMarked;
