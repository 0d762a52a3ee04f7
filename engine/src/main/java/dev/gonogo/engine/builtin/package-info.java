/**
 * The checks that come with the engine: what is named after its word, such as {@code IndexesCheck},
 * is the record that the spec file fills; beside it stands what it expects and how it judges.
 */
@NullMarked
package dev.gonogo.engine.builtin;

import org.jspecify.annotations.NullMarked;
