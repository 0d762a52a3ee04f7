package dev.gonogo.engine.evidence;

/** Counts as people write them. */
public final class Count {
  private Count() {}

  /** {@code 1 row}, {@code 2 rows}, {@code 3 indexes}; the noun is given for one. */
  public static String of(long count, String noun) {
    return count + " " + (count == 1 ? noun : plural(noun));
  }

  private static String plural(String noun) {
    return noun.endsWith("x") ? noun + "es" : noun + "s";
  }
}
