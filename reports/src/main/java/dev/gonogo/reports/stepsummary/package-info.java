/** What GitHub shows of a build on its first page: one screen for each checklist. */
@NullMarked
package dev.gonogo.reports.stepsummary;

import org.jspecify.annotations.NullMarked;
