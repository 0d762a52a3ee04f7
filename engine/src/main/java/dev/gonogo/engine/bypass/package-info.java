/**
 * The check that finds every way past row level security: from the catalog, and where it can be,
 * tried.
 *
 * <p>Each kind of way is a small class of its own, a {@link dev.gonogo.engine.bypass.Bypass}; all
 * of them look at one {@link dev.gonogo.engine.bypass.Situation}.
 */
@NullMarked
package dev.gonogo.engine.bypass;

import org.jspecify.annotations.NullMarked;
