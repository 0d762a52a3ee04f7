package dev.gonogo.engine.catalog;

/** Why rows that differ cannot be named; prints as the end of the sentence that counts them. */
public enum NamelessRows {
  /** The table has neither a primary key nor a unique index of columns that are never null. */
  NO_KEY("%s has no primary key to name them"),
  /** It has one before and after, but not of the same columns. */
  OTHER_KEY("the key of %s is not what it was, so it cannot name them"),
  /** A column of the key is expected to differ. */
  KEY_NOT_COMPARED("the key of %s has a column that is not compared, so it cannot name them");

  private final String reason;

  NamelessRows(String reason) {
    this.reason = reason;
  }

  String reason(QualifiedName table) {
    return reason.formatted(table);
  }
}
