/**
 * A machine that is a container: one whose only process is a shell that reads our commands.
 *
 * <p>{@code Engine} finds a container engine as Testcontainers does, {@code Image} is there or is
 * pulled, {@code Shell} is the way in, {@code ContainerMachine} puts them together. The container
 * lives as long as this JVM is connected to its shell: when the JVM ends, however it does, the
 * shell has nothing more to read and ends too, and with it the container.
 *
 * <p>What every container needs is public, for services are in some too: {@code Engine}, {@code
 * Image}, {@code PublishedPorts}, {@code Execution}.
 */
@NullMarked
package dev.gonogo.engine.container;

import org.jspecify.annotations.NullMarked;
