package dev.gonogo.engine.sql;

/** The line of a text that a message is about, with a caret under the place, without passwords. */
public final class Excerpt {

  /** Characters shown on either side: generated scripts have very long lines. */
  private static final int MARGIN = 60;

  private Excerpt() {}

  /** Two indented lines: the line of this offset, and the caret. */
  public static String of(SourceFile file, int offset) {
    int lineStart = file.lineStart(offset);
    int lineEnd = file.lineEnd(offset);
    int start = Math.max(lineStart, offset - MARGIN);
    int end = Math.min(lineEnd, offset + MARGIN);
    String before = (start > lineStart ? "…" : "") + shown(file, start, offset).stripLeading();
    String after = shown(file, offset, end).stripTrailing() + (end < lineEnd ? "…" : "");
    String indentation = " ".repeat(before.codePointCount(0, before.length()));
    return "    " + before + after + "\n    " + indentation + "^";
  }

  /** Tabs become blanks, or the caret would stand elsewhere. */
  private static String shown(SourceFile file, int start, int end) {
    return Redaction.part(file.text(), start, end).replaceAll("\\s", " ");
  }
}
