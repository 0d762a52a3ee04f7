package dev.gonogo.engine.sql;

import java.util.Map;

/** The line of a text that a message is about, with a caret under the place, without passwords. */
public final class Excerpt {

  /** Characters shown on either side: generated scripts have very long lines. */
  private static final int MARGIN = 60;

  private Excerpt() {}

  /** Two indented lines: the line of this offset, and the caret. */
  public static String of(SourceFile file, int offset) {
    return of(file.text(), offset);
  }

  /** The same for some lines of a text that is too long to be held. */
  public static String of(String lines, int offset) {
    int lineStart = lines.lastIndexOf('\n', offset - 1) + 1;
    int next = lines.indexOf('\n', offset);
    int lineEnd = next < 0 ? lines.length() : next;
    int start = Math.max(lineStart, offset - MARGIN);
    int end = Math.min(lineEnd, offset + MARGIN);
    String before = (start > lineStart ? "…" : "") + shown(lines, start, offset).stripLeading();
    String after = shown(lines, offset, end).stripTrailing() + (end < lineEnd ? "…" : "");
    String indentation = " ".repeat(before.codePointCount(0, before.length()));
    return "    " + before + after + "\n    " + indentation + "^";
  }

  /** A headline, the line with a caret, and one line for each detail; without passwords. */
  public static String below(
      String headline, SourceFile file, int offset, Map<String, String> details) {
    StringBuilder message = new StringBuilder(Redaction.quoting(headline, file.text()));
    message.append('\n').append(of(file, offset));
    details.forEach(
        (label, text) ->
            message
                .append("\n    %s: ".formatted(label))
                .append(Redaction.quoting(text, file.text()).replace("\n", "\n      ")));
    return message.toString();
  }

  /** Tabs become blanks, or the caret would stand elsewhere. */
  private static String shown(String lines, int start, int end) {
    return Visible.text(Redaction.part(lines, start, end).replaceAll("\\s", " "));
  }
}
