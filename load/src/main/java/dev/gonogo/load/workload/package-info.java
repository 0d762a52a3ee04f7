/**
 * What is sent to which servers, as values: requests with their weights, how they arrive, and for
 * how long; as JSON for other processes and for evidence.
 *
 * <p>Knows nothing of who sends it.
 */
@NullMarked
package dev.gonogo.load.workload;

import org.jspecify.annotations.NullMarked;
