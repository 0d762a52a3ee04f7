package dev.gonogo.engine.plan;

/**
 * Who signs a line, and when that counts.
 *
 * @param role who: such as {@code release manager}
 * @param always whether the line has to be signed whatever its checks say; else a signature only
 *     stands for a check that is blocked
 * @param withContent whether the signature is of the files as they are, and void when one changes
 */
public record Signing(String role, boolean always, boolean withContent) {}
