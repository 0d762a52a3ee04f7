/**
 * The check that restores: a backup of staging is taken, restored into a fresh server beside it,
 * timed and compared.
 *
 * <p>Taking and restoring are one small class for each kind of {@link
 * dev.gonogo.engine.backup.Backup}; {@code Comparison} judges what came of it. Nobody's existing
 * backup is touched.
 */
@NullMarked
package dev.gonogo.engine.backup;

import org.jspecify.annotations.NullMarked;
