package dev.gonogo.load.injector;

import dev.gonogo.load.measured.MeasurementLog;

/**
 * What everybody who sends needs to know.
 *
 * @param slowNanos what takes longer is told one by one
 */
record Running(Order order, Times times, MeasurementLog log, Told told, long slowNanos) {}
