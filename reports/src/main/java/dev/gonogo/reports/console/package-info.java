/** A run on the console: its progress while it lasts, and a summary when it has ended. */
@NullMarked
package dev.gonogo.reports.console;

import org.jspecify.annotations.NullMarked;
