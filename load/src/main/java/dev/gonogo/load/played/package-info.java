/** The traffic of a spec file as a workload, and playing it to its end with what is kept of it. */
@NullMarked
package dev.gonogo.load.played;

import org.jspecify.annotations.NullMarked;
