package dev.gonogo.engine.builtin;

/** Counts as people write them. */
final class Count {
  private Count() {}

  /** {@code 1 row}, {@code 2 rows}. */
  static String of(int count, String noun) {
    return count + " " + (count == 1 ? noun : plural(noun));
  }

  private static String plural(String noun) {
    return noun.endsWith("x") ? noun + "es" : noun + "s";
  }
}
