/**
 * A Markdown checklist as records: headings and lines with their positions.
 *
 * <p>The only user of the Markdown library. A document is read, never judged: what a line means is
 * said by the spec file, and decided in {@code plan}.
 */
@NullMarked
package dev.gonogo.engine.document;

import org.jspecify.annotations.NullMarked;
