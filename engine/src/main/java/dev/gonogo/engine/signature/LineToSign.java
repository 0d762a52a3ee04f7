package dev.gonogo.engine.signature;

import java.time.Instant;
import java.util.Optional;

/**
 * A line that somebody signs.
 *
 * @param id its stable id
 * @param text its text
 * @param role who signs it
 * @param withContent whether the signature is of the files as they are
 * @param due from when on it can be signed; empty where always
 */
public record LineToSign(
    String id, String text, String role, boolean withContent, Optional<Instant> due) {}
