package dev.gonogo.engine.definition;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How tightly operators bind: PostgreSQL manual, SQL Syntax, Operator Precedence. */
final class Precedence {
  static final int NONE = 0;
  static final int OR = 1;
  static final int AND = 2;
  static final int NOT = 3;
  static final int IS = 4;
  static final int COMPARISON = 5;
  static final int MEMBERSHIP = 6;
  static final int OPERATOR = 7;
  static final int SIGN = 12;

  private static final Pattern CHARACTERS = Pattern.compile("[-+*/<>=~!@#%^&|`?]+");

  private static final Map<String, Integer> OF_WORDS =
      Map.ofEntries(
          Map.entry("or", OR),
          Map.entry("and", AND),
          Map.entry("is", IS),
          Map.entry("isnull", IS),
          Map.entry("notnull", IS),
          Map.entry("<", COMPARISON),
          Map.entry(">", COMPARISON),
          Map.entry("=", COMPARISON),
          Map.entry("<=", COMPARISON),
          Map.entry(">=", COMPARISON),
          Map.entry("<>", COMPARISON),
          Map.entry("!=", COMPARISON),
          Map.entry("not", MEMBERSHIP),
          Map.entry("in", MEMBERSHIP),
          Map.entry("between", MEMBERSHIP),
          Map.entry("like", MEMBERSHIP),
          Map.entry("ilike", MEMBERSHIP),
          Map.entry("operator", OPERATOR),
          Map.entry("+", 8),
          Map.entry("-", 8),
          Map.entry("*", 9),
          Map.entry("/", 9),
          Map.entry("%", 9),
          Map.entry("^", 10),
          Map.entry("at", 11),
          Map.entry("collate", 13),
          Map.entry("[", 14),
          Map.entry("::", 15));

  private Precedence() {}

  /** Of an operator between or behind operands; {@link #NONE} for every other word, and the end. */
  static int of(@Nullable String word) {
    if (word == null) {
      return NONE;
    }
    return OF_WORDS.getOrDefault(word, isOperator(word) ? OPERATOR : NONE);
  }

  static boolean isOperator(String word) {
    return CHARACTERS.matcher(word).matches();
  }
}
