package dev.gonogo.engine.sql;

/** A name as an author writes it: PostgreSQL manual, SQL Syntax, Identifiers and Key Words. */
public final class WrittenName {

  /** Bytes of UTF-8 that PostgreSQL keeps of one; further ones are cut off. */
  public static final int LONGEST = 63;

  private WrittenName() {}

  /**
   * What it means: unquoted letters are folded, quotes are removed.
   *
   * @param written one part of a name, in quotes or not; not in Unicode escapes
   */
  public static String meant(String written) {
    return written.startsWith("\"")
        ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
        : folded(written);
  }

  /** In UTF-8 databases PostgreSQL folds only the letters of ASCII. */
  private static String folded(String written) {
    StringBuilder folded = new StringBuilder(written);
    for (int i = 0; i < folded.length(); i++) {
      char letter = folded.charAt(i);
      if (letter >= 'A' && letter <= 'Z') {
        folded.setCharAt(i, (char) (letter - 'A' + 'a'));
      }
    }
    return folded.toString();
  }
}
