package dev.gonogo.engine.yaml;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.Objects;

/**
 * A place in a text file. Prints as {@code file:line:column}, which terminals and editors make
 * clickable. Ordered by file, line and column.
 *
 * @param file the file as the reader of a message knows it; not resolved, may be relative
 * @param line counted from 1
 * @param column counted from 1, in Unicode code points; a byte order mark is not counted
 */
public record Position(String file, int line, int column) implements Comparable<Position> {

  private static final Comparator<Position> ORDER =
      comparing(Position::file).thenComparingInt(Position::line).thenComparingInt(Position::column);

  public Position {
    Objects.requireNonNull(file, "file");
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException(
          "line and column are counted from 1, not " + line + ":" + column);
    }
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
