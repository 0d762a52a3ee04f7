/**
 * The server that a rehearsal deploys to: embedded PostgreSQL and copies of its whole cluster.
 *
 * <p>From a request to a server: {@code Archives} finds the binaries, {@code Binaries} unpacks them
 * once, {@code ServerUser} says who runs them, {@code Runs} gives a folder that nothing outlives,
 * {@code Cluster} makes data directories, {@code Server} runs on one of them, {@code States} moves
 * them, {@code BaseBackup} copies one that is in use. {@code Clients} runs other programs against
 * them. No check and no SQL of a checklist enters here.
 */
@NullMarked
package dev.gonogo.engine.staging;

import org.jspecify.annotations.NullMarked;
