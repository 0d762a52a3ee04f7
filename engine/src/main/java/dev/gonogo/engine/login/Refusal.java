package dev.gonogo.engine.login;

import java.util.List;

/**
 * Why a login is not fit.
 *
 * @param found what it may and must not, as the beginning of a sentence
 * @param statements what takes it away, of the login or the reader only; empty where no statement
 *     of ours should
 * @param advice the next step where there are no statements
 */
record Refusal(String found, List<String> statements, String advice) {
  /** Longer ones are in the script only. */
  private static final int READABLE = 300;

  static Refusal mended(String found, List<String> statements) {
    return new Refusal(found, statements, "");
  }

  static Refusal advised(String found, String advice) {
    return new Refusal(found, List.of(), advice);
  }

  String sentence() {
    String mending = String.join("; ", statements);
    if (statements.isEmpty()) {
      return found + ": " + advice;
    }
    return found
        + (mending.length() > READABLE ? ": the script has what takes it away" : ": " + mending);
  }
}
