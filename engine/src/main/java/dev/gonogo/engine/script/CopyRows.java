package dev.gonogo.engine.script;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The rows of a COPY, part by part: up to {@code \.}, or to the end of a file of their own. */
final class CopyRows {

  private static final int PART = 64 * 1024;

  private final ScriptInput input;
  private final Place first;
  private final boolean mustEnd;
  private boolean isAtLineStart = true;
  private boolean hasEnded;

  /**
   * The rows that come next.
   *
   * @param mustEnd whether {@code \.} has to follow them
   */
  CopyRows(ScriptInput input, boolean mustEnd) {
    this.input = input;
    this.first = input.place();
    this.mustEnd = mustEnd;
  }

  /** Where a row stands that the server names. */
  Place place(int line) {
    return new Place(first.file(), first.line() + line - 1, 1);
  }

  /** Some of them; null behind the last. */
  byte @Nullable [] next() {
    StringBuilder part = new StringBuilder();
    while (!hasEnded && part.length() < PART) {
      if (input.peek(0) == FileText.END) {
        end();
      } else if (isAtLineStart && isEndMark()) {
        Line.skip(input);
        hasEnded = true;
      } else {
        char next = input.next();
        isAtLineStart = next == '\n';
        part.append(next);
        completeSurrogate(part, next);
      }
    }
    return part.length() == 0 ? null : part.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void completeSurrogate(StringBuilder part, char next) {
    if (Character.isHighSurrogate(next)) {
      part.append(input.next());
    }
  }

  private void end() {
    if (mustEnd) {
      throw Problem.at(
          first,
          "the rows that begin here are not closed: a line with \\. alone is missing. psql would take all that follows for rows.");
    }
    hasEnded = true;
  }

  private boolean isEndMark() {
    if (input.peek(0) != '\\' || input.peek(1) != '.') {
      return false;
    }
    int behind = input.peek(2) == '\r' ? input.peek(3) : input.peek(2);
    return behind == '\n' || behind == FileText.END;
  }

  void skip() {
    for (byte[] part = next(); part != null; part = next()) {}
  }

  /** Lines of an input. */
  private static final class Line {
    static void skip(ScriptInput input) {
      while (input.peek(0) != FileText.END && input.next() != '\n') {}
    }
  }
}
