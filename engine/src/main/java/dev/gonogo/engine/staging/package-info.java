/**
 * The server that a rehearsal deploys to: a PostgreSQL of our own, on whatever machine, and copies
 * of its whole cluster; or databases of our own on a server of somebody else.
 *
 * <p>{@code Cluster} makes data directories, {@code Server} runs on one of them, {@code States}
 * moves them, {@code BaseBackup} copies one that is in use. {@code Clients} runs other programs
 * against them. On a server of somebody else {@code ExistingRun} is what a run has there: {@code
 * RunDatabases}, and {@code SharedRoles}, which come and go with its states. No check and no SQL of
 * a checklist enters here.
 */
@NullMarked
package dev.gonogo.engine.staging;

import org.jspecify.annotations.NullMarked;
