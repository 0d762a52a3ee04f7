package dev.gonogo.engine.yaml;

import java.util.Locale;

/** How Java names are spelt in a file: as plain words. */
final class Spelling {

  private Spelling() {}

  /** {@code deployAs} is {@code deploy as}; {@code for_}, a key word of Java, is {@code for}. */
  static String ofComponent(String name) {
    return name.replaceFirst("_$", "").replaceAll("(?=\\p{Upper})", " ").toLowerCase(Locale.ROOT);
  }

  /** {@code ItemBody} is {@code item body}. */
  static String ofType(Class<?> type) {
    return ofComponent(type.getSimpleName()).strip();
  }

  /** {@code NO_ROWS} is {@code no rows}. */
  static String ofConstant(Enum<?> constant) {
    return constant.name().replace('_', ' ').toLowerCase(Locale.ROOT);
  }
}
