/**
 * Where the servers of a run live: a {@code Machine} on which programs are run, servers launched
 * and files kept, here the one that the JVM runs on.
 *
 * <p>{@code Archives} finds the binaries, {@code Binaries} unpacks them once, {@code ServerUser}
 * says who runs them, {@code Runs} gives a folder that nothing outlives, {@code ThisMachine} puts
 * them together. No SQL enters here.
 */
@NullMarked
package dev.gonogo.engine.machine;

import org.jspecify.annotations.NullMarked;
