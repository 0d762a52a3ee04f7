/**
 * Production's server: how it is reached, who it is, and every statement that is sent to it.
 *
 * <p>{@code ProductionServer} opens sessions that send nothing by themselves; each is a {@code
 * WatchedSession}, so that nothing is sent unseen. {@code Environment} is what the server says of
 * itself.
 */
@NullMarked
package dev.gonogo.engine.production;

import org.jspecify.annotations.NullMarked;
