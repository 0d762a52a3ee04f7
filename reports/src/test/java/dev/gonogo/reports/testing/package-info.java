/** Evidence of small runs, for the tests of every report. */
@NullMarked
package dev.gonogo.reports.testing;

import org.jspecify.annotations.NullMarked;
