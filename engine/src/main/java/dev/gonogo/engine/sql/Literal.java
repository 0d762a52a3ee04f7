package dev.gonogo.engine.sql;

/** Texts as SQL writes them: PostgreSQL manual, SQL Syntax, String Constants. */
public final class Literal {
  private Literal() {}

  /** A text in quotes, for sessions with standard_conforming_strings on. */
  public static String of(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
