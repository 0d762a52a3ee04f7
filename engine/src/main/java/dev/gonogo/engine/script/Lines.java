package dev.gonogo.engine.script;

import dev.gonogo.engine.sql.Excerpt;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/**
 * Lines of a file, read again for a message: what is executed is not kept.
 *
 * <p>Of what stands before the place so much is read that a password is known as one.
 */
final class Lines {

  private static final int MOST = 200_000;
  private static final int BEHIND = 200;
  private static final int BYTE_ORDER_MARK = '\ufeff';

  private final Place place;
  private final int firstLine;
  private final StringBuilder kept = new StringBuilder();
  private int line = 1;
  private int column = 1;
  private int offset;
  private int behind = -1;

  private Lines(int firstLine, Place place) {
    this.firstLine = firstLine;
    this.place = place;
  }

  /** The line of a place with a caret; passwords of the statement that begins there are hidden. */
  static String excerpt(Place statement, Place place) {
    boolean same = statement.file().equals(place.file()) && statement.line() <= place.line();
    Lines lines = new Lines(same ? statement.line() : place.line(), place);
    try (Reader reader =
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(place.file().path()), StandardCharsets.UTF_8))) {
      int next = reader.read();
      next = next == BYTE_ORDER_MARK ? reader.read() : next;
      for (; next >= 0 && lines.take((char) next); next = reader.read()) {}
      return lines.excerpt();
    } catch (IOException exception) {
      throw new UncheckedIOException(place.file().name() + " cannot be read again", exception);
    }
  }

  /** Whether more is wanted. */
  private boolean take(char next) {
    boolean isThere = line == place.line() && column >= place.column();
    if (isThere && behind < 0) {
      offset = kept.length();
      behind = 0;
    }
    if (line > place.line() || behind > BEHIND) {
      return false;
    }
    behind += isThere ? 1 : 0;
    if (line >= firstLine) {
      keep(next);
    }
    boolean breaks = next == '\n';
    column = breaks ? 1 : Character.isLowSurrogate(next) ? column : column + 1;
    line += breaks ? 1 : 0;
    return !(breaks && line > place.line());
  }

  private void keep(char next) {
    kept.append(next);
    if (behind < 0 && kept.length() > 2 * MOST) {
      kept.delete(0, MOST);
    }
  }

  private String excerpt() {
    return Excerpt.of(
        kept.toString().stripTrailing(),
        Math.min(behind < 0 ? kept.length() : offset, kept.toString().stripTrailing().length()));
  }
}
