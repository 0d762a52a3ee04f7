/** What load brings to the engine: its checks and its witness, found by ServiceLoader. */
@NullMarked
package dev.gonogo.load;

import org.jspecify.annotations.NullMarked;
