package dev.gonogo.load.downtime;

import java.time.Duration;

/**
 * The requests of one kind that were due in one period.
 *
 * @param request its name, such as {@code book a slot}
 * @param number of all of them, those that failed among them
 * @param slowest of all of them
 * @param percentile99 of those that were answered
 */
record Counted(
    String request,
    Period period,
    long number,
    long errors,
    Duration slowest,
    Duration percentile99) {}
