/** Tests that lines of the MUED LMS checklist are bound to. */
@NullMarked
package dev.gonogo.specs.mued;

import org.jspecify.annotations.NullMarked;
