package dev.gonogo.engine.yaml;

import java.util.BitSet;
import java.util.Optional;

/**
 * The text of a file before it is parsed, and what can be said about it without knowing YAML: its
 * size, its characters, the lines that tabs indent.
 */
record Source(String file, String text) {

  private static final int LONGEST = 1 << 20;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  Source {
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
  }

  Position start() {
    return new Position(file, 1, 1);
  }

  /** Why the text is not even parsed, if so. */
  Optional<Problem> refusal() {
    int length = text.codePointCount(0, text.length());
    if (length > LONGEST) {
      return Optional.of(
          new Problem(
              start(),
              "the file has %d characters, at most %d are allowed. Split it"
                  .formatted(length, LONGEST)));
    }
    return text.codePoints().allMatch(Source::isAllowed)
        ? Optional.empty()
        : Optional.of(firstForbiddenCharacter());
  }

  /** The lines, counted from 1, whose leading white space contains a tab. */
  BitSet linesIndentedByTabs() {
    BitSet lines = new BitSet();
    int number = 1;
    for (String line : text.lines().toList()) {
      lines.set(number++, indentation(line).indexOf('\t') >= 0);
    }
    return lines;
  }

  private static String indentation(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }

  private Problem firstForbiddenCharacter() {
    int line = 1;
    int column = 1;
    int index = 0;
    int character = text.codePointAt(index);
    while (isAllowed(character)) {
      boolean breaksLine = breaksLine(character, index);
      line += breaksLine ? 1 : 0;
      column = breaksLine ? 1 : column + 1;
      index += Character.charCount(character);
      character = text.codePointAt(index);
    }
    return new Problem(
        new Position(file, line, column),
        "character U+%04X is not allowed. Remove it".formatted(character));
  }

  private boolean breaksLine(int character, int index) {
    return character == '\n' || (character == '\r' && !text.startsWith("\n", index + 1));
  }

  /**
   * YAML 1.2 §5.1 without the byte order mark, which is invisible and would shift the columns the
   * parser counts.
   */
  private static boolean isAllowed(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || character == 0x85
        || (character >= 0x20 && character <= 0x7E)
        || (character >= 0xA0 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD && character != BYTE_ORDER_MARK)
        || character >= 0x10000;
  }
}
