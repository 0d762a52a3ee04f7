package dev.gonogo.engine.catalog;

/** In which way rows, or large objects, are not what they were; prints as a sentence's verb. */
public enum RowChange {
  MISSING("is missing", "are missing"),
  LEFT_OVER("is left over", "are left over"),
  CHANGED("changed", "changed");

  private final String one;
  private final String several;

  RowChange(String one, String several) {
    this.one = one;
    this.several = several;
  }

  /** The verb for so many: {@code is missing}, {@code are missing}. */
  String verb(long count) {
    return count == 1 ? one : several;
  }
}
