/**
 * How long requests take under load: against thresholds, and against another state of the database.
 */
@NullMarked
package dev.gonogo.load.latency;

import org.jspecify.annotations.NullMarked;
