package dev.gonogo.reports.ticked;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a line takes an addition so that it stays what it is in Markdown. */
final class LineEnding {
  /** A heading may end with the hashes it began with; these must stay the last. */
  private static final Pattern CLOSED_HEADING =
      Pattern.compile("^( {0,3}#{1,6}\\s.*?)(\\s+#+\\s*)$");

  private LineEnding() {}

  /** The line with the addition behind its last word; in a row of a table, in its last cell. */
  static String append(String line, String addition) {
    Matcher heading = CLOSED_HEADING.matcher(line);
    if (heading.matches()) {
      return heading.group(1) + addition + heading.group(2);
    }
    int end = endOfText(line);
    return line.substring(0, end) + addition + line.substring(end);
  }

  /** Before blanks, which break the line, before a backslash, which does so too, and a last bar. */
  private static int endOfText(String line) {
    int end = line.stripTrailing().length();
    if (end > 0 && line.charAt(end - 1) == '|' && !isEscaped(line, end - 1)) {
      return line.substring(0, end - 1).stripTrailing().length();
    }
    return end > 0 && line.charAt(end - 1) == '\\' && !isEscaped(line, end - 1) ? end - 1 : end;
  }

  private static boolean isEscaped(String line, int at) {
    int backslashes = 0;
    while (at - backslashes > 0 && line.charAt(at - backslashes - 1) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }
}
