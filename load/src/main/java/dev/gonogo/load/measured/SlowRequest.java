package dev.gonogo.load.measured;

import java.time.Duration;
import java.time.Instant;

/**
 * A request that took longer than was asked for.
 *
 * @param start when it should have been sent; of a closed model, when it was
 * @param response from then to its answer
 * @param sqlState of its error; empty where it was answered
 */
public record SlowRequest(
    String target, String request, Instant start, Duration response, String sqlState) {}
