package dev.gonogo.engine.sql;

import java.util.Locale;

/**
 * Knows whether a place is inside the BEGIN ATOMIC … END body of a routine, where semicolons do not
 * end the statement.
 *
 * <p>The same heuristic as psql's: in CREATE [OR REPLACE] FUNCTION or PROCEDURE, count BEGIN and
 * END, and CASE, which has an END too.
 */
public final class RoutineBody {

  private final StringBuilder beginning = new StringBuilder();
  private int words;
  private int depth;

  /** Whether a body is open, so that a semicolon ends nothing. */
  public boolean isOpen() {
    return depth > 0;
  }

  /**
   * Takes the next word of the statement, which is no quoted name.
   *
   * @param parentheses how many are open around it
   */
  public void take(String word, int parentheses) {
    if (words < 4) {
      beginning.append(word.toLowerCase(Locale.ROOT)).append(' ');
      words++;
    }
    if (parentheses == 0 && isRoutine()) {
      count(word);
    }
  }

  private void count(String word) {
    if (word.equalsIgnoreCase("begin") || (word.equalsIgnoreCase("case") && depth > 0)) {
      depth++;
    } else if (word.equalsIgnoreCase("end") && depth > 0) {
      depth--;
    }
  }

  private boolean isRoutine() {
    String start = beginning.toString().replaceFirst("^create or replace ", "create ");
    return start.startsWith("create function ") || start.startsWith("create procedure ");
  }
}
