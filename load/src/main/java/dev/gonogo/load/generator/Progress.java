package dev.gonogo.load.generator;

import java.time.Duration;

/**
 * How far load has come.
 *
 * @param elapsed since the first request, of the warm-up too
 * @param sent requests that were answered or failed until now
 * @param perSecond how many of them in the last second
 * @param errors how many of them failed
 */
public record Progress(Duration elapsed, long sent, double perSecond, long errors) {}
