package dev.gonogo.load.generator;

import java.time.Instant;
import java.util.Optional;

/**
 * Which of the injectors one is.
 *
 * @param number from 0
 * @param of how many there are, on all machines
 * @param start when the warm-up begins; empty where injectors of one machine agree on it
 */
record Share(int number, int of, Optional<Instant> start) {}
