/**
 * What is deployed and rolled back, a script or a program, and the one way in which each is run.
 *
 * <p>Whoever deploys, to whatever server and for whatever reason, asks the {@link
 * dev.gonogo.engine.migration.Migrator}. A program runs on this machine and reaches the server as
 * any client does. What comes of it is judged elsewhere.
 */
@NullMarked
package dev.gonogo.engine.migration;

import org.jspecify.annotations.NullMarked;
