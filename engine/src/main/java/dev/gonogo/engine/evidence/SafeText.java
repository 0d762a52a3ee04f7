package dev.gonogo.engine.evidence;

/**
 * Texts of others in which everything is visible: nothing in them can steer a terminal, or turn the
 * text around them.
 */
public final class SafeText {
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private SafeText() {}

  /**
   * The text as one line in which everything is visible: control characters, terminal escapes,
   * changes of the writing direction and lone surrogates become their number, as in Java source;
   * white space becomes a blank.
   */
  public static String of(String text) {
    return safe(text, "");
  }

  /** The same, but line feeds and tabs stay what they are; every end of a line is a line feed. */
  public static String lines(String text) {
    return safe(text.replace("\r\n", "\n"), "\n\t");
  }

  private static String safe(String text, String kept) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> {
              if (kept.indexOf(character) >= 0) {
                safe.appendCodePoint(character);
              } else {
                append(safe, character);
              }
            });
    return safe.toString();
  }

  private static void append(StringBuilder safe, int character) {
    if (character == '\t' || character == '\n' || character == '\r') {
      safe.append(' ');
    } else if (isInvisible(character)) {
      for (char unit : Character.toChars(character)) {
        safe.append("\\u").append("%04x".formatted((int) unit));
      }
    } else {
      safe.appendCodePoint(character);
    }
  }

  private static boolean isInvisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      // The joiner is what many emoji are made with.
      case Character.FORMAT -> character != ZERO_WIDTH_JOINER;
      default -> false;
    };
  }
}
