package dev.gonogo.engine.document;

/** Most lines of most documents are plain ASCII, of which most questions need not be asked. */
final class Ascii {
  private static final char DELETE = '\u007F';

  private Ascii() {}

  /** Whether the text has no other characters. */
  static boolean only(String text) {
    for (int index = 0; index < text.length(); index++) {
      if (text.charAt(index) > DELETE) {
        return false;
      }
    }
    return true;
  }

  /** Whether it has printable ones only, and of blanks single ones between others. */
  static boolean singleBlanksOnly(String text) {
    char before = ' ';
    for (int index = 0; index < text.length(); index++) {
      char now = text.charAt(index);
      if (now < ' ' || now >= DELETE || (now == ' ' && before == ' ')) {
        return false;
      }
      before = now;
    }
    return text.isEmpty() || before != ' ';
  }
}
