package dev.gonogo.reports;

/** Numbers of things. */
final class Count {
  private Count() {}

  /** {@code 1 line}, {@code 57 lines}. */
  static String of(int count, String one) {
    return count + " " + one + (count == 1 ? "" : "s");
  }
}
