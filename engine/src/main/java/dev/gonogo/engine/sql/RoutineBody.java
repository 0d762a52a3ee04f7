package dev.gonogo.engine.sql;

import java.util.Locale;

/**
 * Knows whether a place is inside the BEGIN ATOMIC … END body of a routine, where semicolons do not
 * end the statement.
 *
 * <p>The same heuristic as psql's: in CREATE [OR REPLACE] FUNCTION or PROCEDURE, count BEGIN and
 * END, and CASE, which has an END too.
 */
final class RoutineBody {

  private final String text;
  private final StringBuilder beginning = new StringBuilder();
  private int words;
  private int depth;

  RoutineBody(String text) {
    this.text = text;
  }

  boolean isOpen() {
    return depth > 0;
  }

  void take(Token word, int parentheses) {
    if (words < 4) {
      beginning.append(word.in(text).toLowerCase(Locale.ROOT)).append(' ');
      words++;
    }
    if (parentheses == 0 && isRoutine()) {
      count(word);
    }
  }

  private void count(Token word) {
    if (word.is("begin", text) || (word.is("case", text) && depth > 0)) {
      depth++;
    } else if (word.is("end", text) && depth > 0) {
      depth--;
    }
  }

  private boolean isRoutine() {
    String start = beginning.toString().replaceFirst("^create or replace ", "create ");
    return start.startsWith("create function ") || start.startsWith("create procedure ");
  }
}
