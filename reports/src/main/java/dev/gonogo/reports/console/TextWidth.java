package dev.gonogo.reports.console;

import java.util.ArrayList;
import java.util.List;

/**
 * How many columns a text takes where every character takes one, none or two.
 *
 * <p>Source: Unicode Standard Annex #11, East Asian Width, in the ranges that terminals agree on.
 */
final class TextWidth {
  private static final String ELLIPSIS = "…";

  /** First and last character of each range of wide ones. */
  private static final int[][] WIDE = {
    {0x1100, 0x115F},
    {0x2E80, 0x303E},
    {0x3041, 0xA4CF},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x1FAFF},
    {0x20000, 0x3FFFD},
  };

  private TextWidth() {}

  /** The columns of a text without control characters. */
  static int of(String text) {
    return text.codePoints().map(TextWidth::of).sum();
  }

  /** The text, or its beginning and {@code …} where it takes more columns. */
  static String shorten(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    int end = 0;
    int taken = 0;
    while (taken + of(text.codePointAt(end)) < columns) {
      taken += of(text.codePointAt(end));
      end = text.offsetByCodePoints(end, 1);
    }
    return text.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  /**
   * The text in lines that are broken at blanks; a word that is longer than a line is shortened.
   */
  static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (of(longer) <= columns) {
        line = longer;
      } else {
        if (!line.isEmpty()) {
          lines.add(line);
        }
        line = shorten(word, columns);
      }
    }
    lines.add(line);
    return lines;
  }

  /** The text with blanks behind it, so that it takes at least so many columns. */
  static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  private static int of(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    for (int[] range : WIDE) {
      if (character >= range[0] && character <= range[1]) {
        return 2;
      }
    }
    return 1;
  }
}
