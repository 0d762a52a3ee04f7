package dev.gonogo.engine.document;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One line of a document which a spec file can name. Immutable.
 *
 * @param kind what it is in Markdown
 * @param text what a spec file names it by: without markup, as {@link Wording#normalise} gives it;
 *     of a list entry, its first paragraph without its children, line breaks as spaces; of a table
 *     row, its cells joined by {@code " | "}; never empty
 * @param source the physical line as written, markup and indentation included, damaged characters
 *     repaired
 * @param line where it stands, from 1; the first one where the text spans several
 * @param column where its text begins in {@code source}, from 1, in UTF-16 units: after indentation
 *     and markers such as {@code - [ ]} or {@code ##}
 * @param heading the heading it stands under (of a heading: its parent); empty above the first one
 * @param ticked whether it is a box ticked by hand
 * @param ordinal 1 for the first line with this text under this heading, 2 for the next
 */
public record Line(
    LineKind kind,
    String text,
    String source,
    int line,
    int column,
    Optional<Heading> heading,
    boolean ticked,
    int ordinal) {

  public Line {
    requireNonNull(kind, "kind");
    requireNonNull(heading, "heading");
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a line without text cannot be named");
    }
    if (line < 1 || ordinal < 1) {
      throw new IllegalArgumentException(
          "line " + line + " and ordinal " + ordinal + " count from 1");
    }
    if (column < 1 || column > source.length()) {
      throw new IllegalArgumentException("column " + column + " is outside \"" + source + "\"");
    }
    if (ticked && kind != LineKind.BOX) {
      throw new IllegalArgumentException("only a box is ticked, not " + kind);
    }
  }
}
