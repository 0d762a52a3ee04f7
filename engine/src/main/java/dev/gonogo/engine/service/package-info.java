/**
 * Services in containers beside the database: a cache, a mail server, the application itself.
 *
 * <p>From requests to addresses: {@code Planned} has the image of each on the engine, and says
 * which ports it has, {@code Variables} names them, {@code Network} is what they share with the
 * database, {@code ServiceContainer} runs one, {@code Probe} asks whether it is healthy, {@code
 * ServiceLog} remembers what it said. Engines and images are those of {@code container}. Nothing of
 * a spec file, a checklist or a staging server enters here; all that is known of the database is
 * the container that it runs in.
 */
@NullMarked
package dev.gonogo.engine.service;

import org.jspecify.annotations.NullMarked;
