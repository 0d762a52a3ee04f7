/** What holds of this repository's own checklists, before and after they are rehearsed. */
@NullMarked
package dev.gonogo.specs;

import org.jspecify.annotations.NullMarked;
