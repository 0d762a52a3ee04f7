/**
 * What verifies an item: the interface of a check, what a check is handed, and the registry that
 * finds checks by their word.
 *
 * <p>A check is a record bound from the spec file plus one algorithm. It never knows which item it
 * belongs to, and it never reports to JUnit.
 */
@NullMarked
package dev.gonogo.engine.check;

import org.jspecify.annotations.NullMarked;
