/**
 * The checks of row level security: who sees and changes which rows, exactly; what the policies
 * are; and whether the checklist would notice if a policy were opened.
 *
 * <p>What should be is said once, under {@code visible rows} and {@code changeable rows}, as
 * conditions. The truth is read by somebody who sees every row; policies are never interpreted,
 * only asked.
 */
@NullMarked
package dev.gonogo.engine.rowsecurity;

import org.jspecify.annotations.NullMarked;
