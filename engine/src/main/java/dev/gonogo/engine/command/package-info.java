/**
 * The command line, {@code gonogo}: signs lines, tells what is due; other modules add their own
 * commands.
 *
 * <p>The only user of the command-line library. Reads plans as a run does, and starts no server.
 */
@NullMarked
package dev.gonogo.engine.command;

import org.jspecify.annotations.NullMarked;
