/**
 * What came of load: histograms of nanoseconds that are merged and never averaged, every slow
 * request, every kind of error; written by injectors as files, read by whoever judges.
 */
@NullMarked
package dev.gonogo.load.measured;

import org.jspecify.annotations.NullMarked;
