/**
 * Whether a rollback restores: from every point where a deployment can stop, after mutation too.
 */
@NullMarked
package dev.gonogo.engine.rollback;

import org.jspecify.annotations.NullMarked;
