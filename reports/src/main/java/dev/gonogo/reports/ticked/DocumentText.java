package dev.gonogo.reports.ticked;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document as its physical lines, so that every byte can be given back.
 *
 * @param lines with their ends; the last may have none
 */
record DocumentText(List<PhysicalLine> lines) {
  private static final Pattern LINE = Pattern.compile("([^\r\n]*+)(\r\n|\r|\n|\\z)");

  /**
   * One physical line.
   *
   * @param text without its end
   * @param end line feed, carriage return, both, or nothing at the end of the document
   */
  record PhysicalLine(String text, String end) {}

  DocumentText {
    lines = List.copyOf(lines);
  }

  static DocumentText of(String document) {
    List<PhysicalLine> lines = new ArrayList<>();
    Matcher line = LINE.matcher(document);
    while (line.find() && line.start() < document.length()) {
      lines.add(new PhysicalLine(line.group(1), line.group(2)));
    }
    return new DocumentText(lines);
  }

  /** How this document ends its lines. */
  String lineEnd() {
    return lines.isEmpty() || lines.get(0).end().isEmpty() ? "\n" : lines.get(0).end();
  }

  /** Whether something can be appended as a line of its own. */
  boolean endsWithLineEnd() {
    return lines.isEmpty() || !lines.get(lines.size() - 1).end().isEmpty();
  }
}
