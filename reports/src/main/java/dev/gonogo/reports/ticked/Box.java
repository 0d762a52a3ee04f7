package dev.gonogo.reports.ticked;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The check box that a line may begin with, behind quotes, list markers and blanks.
 *
 * @see <a href="https://github.github.com/gfm/#task-list-items-extension-">Task list items</a>
 */
final class Box {
  private static final Pattern BOX =
      Pattern.compile(
          "^((?:[\\s>]|[-*+]\\s|\\d{1,9}[.)]\\s)*(?:[-*+]|\\d{1,9}[.)])\\s+\\[)([ xX])(\\].*)$");

  private Box() {}

  /** The line with its box ticked or not; itself where it has none. */
  static String ticked(String line, boolean done) {
    Matcher box = BOX.matcher(line);
    return box.matches() ? box.group(1) + (done ? "x" : " ") + box.group(3) : line;
  }

  /** Whether the line has a box that is ticked. */
  static boolean isTicked(String line) {
    Matcher box = BOX.matcher(line);
    return box.matches() && !box.group(2).equals(" ");
  }

  /** What is written behind the box. */
  static String textOf(String line) {
    Matcher box = BOX.matcher(line);
    return (box.matches() ? box.group(3).substring(1) : line).strip();
  }
}
