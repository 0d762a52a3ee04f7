/**
 * Whether a rollback restores: from every point where a deployment can stop, twice, and after it
 * was mutated, where nobody may fail to notice.
 */
@NullMarked
package dev.gonogo.engine.rollback;

import org.jspecify.annotations.NullMarked;
