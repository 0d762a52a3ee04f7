/** The spec file as records. */
@NullMarked
package dev.gonogo.engine.spec;

import org.jspecify.annotations.NullMarked;
