/** The server that a rehearsal deploys to: embedded PostgreSQL and copies of its whole cluster. */
@NullMarked
package dev.gonogo.engine.staging;

import org.jspecify.annotations.NullMarked;
