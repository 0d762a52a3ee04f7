/** One run as its evidence tells it: what every report is made of. */
@NullMarked
package dev.gonogo.reports.recorded;

import org.jspecify.annotations.NullMarked;
