package dev.gonogo.reports.recorded;

import dev.gonogo.engine.evidence.SafeText;

/**
 * Texts of others as Markdown in which they are nothing but text, on one line.
 *
 * @see <a href="https://spec.commonmark.org/0.31.2/#backslash-escapes">Backslash escapes</a>
 */
public final class MarkdownText {
  private static final String ELLIPSIS = "…";

  private MarkdownText() {}

  /**
   * The text with everything escaped that Markdown, its tables or GitHub would take for markup.
   *
   * <p>Back quotes and angle brackets become references, not escapes: those would still end a code
   * span or a tag that was left open in front of the text.
   */
  public static String of(String text) {
    String safe = SafeText.of(text);
    StringBuilder escaped = new StringBuilder(safe.length());
    for (int i = 0; i < safe.length(); i++) {
      char character = safe.charAt(i);
      switch (character) {
        case '`' -> escaped.append("&#96;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '\\', '*', '[', ']', '|', '~', '$' -> escaped.append('\\').append(character);
        case '_' -> escaped.append(isWithinWord(safe, i) ? "_" : "\\_");
        default -> escaped.append(character);
      }
    }
    return escaped.toString();
  }

  /** The first line of a text that is not blank, cut where it is longer than so many characters. */
  public static String firstLine(String text, int most) {
    String line = text.lines().filter(any -> !any.isBlank()).findFirst().orElse("").strip();
    if (line.codePointCount(0, line.length()) <= most) {
      return of(line);
    }
    return of(line.substring(0, line.offsetByCodePoints(0, most - 1)).stripTrailing()) + ELLIPSIS;
  }

  /** Between letters it is no emphasis, and names of tables are full of it. */
  private static boolean isWithinWord(String text, int at) {
    return at > 0
        && at < text.length() - 1
        && Character.isLetterOrDigit(text.codePointBefore(at))
        && Character.isLetterOrDigit(text.codePointAt(at + 1));
  }
}
