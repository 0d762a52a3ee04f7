package dev.gonogo.engine.command;

import java.util.concurrent.Callable;

/**
 * A command of {@code gonogo}, found by {@link java.util.ServiceLoader}: annotated as picocli wants
 * it, with a public constructor without arguments.
 *
 * <p>Returns 0 where it did what was asked, 1 where it could not; prints to the writers of its
 * {@code CommandSpec}, never to the standard streams.
 */
public interface Subcommand extends Callable<Integer> {}
