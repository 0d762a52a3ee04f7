package dev.gonogo.engine.script;

import dev.gonogo.engine.sql.Lexer;
import dev.gonogo.engine.sql.LexicalException;
import dev.gonogo.engine.sql.Redaction;
import dev.gonogo.engine.sql.Token;
import java.util.List;

/**
 * One statement of a script, read and not executed.
 *
 * @param number its place in the order of execution, from 1, over all included files
 * @param file the file it stands in, relative to the checklist's folder, with {@code /}
 * @param line line of its first word, from 1
 * @param summary its first words, without passwords
 * @param sql all of it, without the semicolon; may hold a secret; empty for a program
 */
public record PlacedStatement(int number, String file, int line, String summary, String sql) {
  private static final int LENGTH = 200;
  private static final List<String> CONTROL =
      List.of(
          "begin",
          "start",
          "commit",
          "end",
          "rollback",
          "abort",
          "savepoint",
          "release",
          "set",
          "reset",
          "show");

  /**
   * Whether it works in several transactions, so that it can leave something half-done (PostgreSQL
   * manual: Building Indexes Concurrently).
   */
  public boolean isConcurrent() {
    List<Token> tokens = tokens();
    return tokens.stream().anyMatch(token -> token.is("concurrently", sql))
        && !tokens.get(0).is("refresh", sql);
  }

  /** Whether it is no statement but the command of a program, of which nobody knows the SQL. */
  public boolean isProgram() {
    return sql.isEmpty();
  }

  /**
   * Whether it only begins or ends a transaction, or sets a parameter: it waits for nobody, and
   * nothing of it lasts.
   */
  public boolean isControl() {
    if (isProgram()) {
      return false;
    }
    Token first = tokens().get(0);
    return CONTROL.stream().anyMatch(word -> first.is(word, sql));
  }

  /** {@code db/deploy.sql:12}. */
  public String place() {
    return file + ":" + line;
  }

  /** Its words, signs and texts, without white space and comments; their offsets are in the SQL. */
  public List<Token> tokens() {
    try {
      return Lexer.tokens(sql);
    } catch (LexicalException standard) {
      return nonStandardTokens();
    }
  }

  /** Of a script that has set standard_conforming_strings off. */
  private List<Token> nonStandardTokens() {
    try {
      return Lexer.tokens(sql, false, Integer.MAX_VALUE);
    } catch (LexicalException exception) {
      throw new IllegalStateException("a statement that was read cannot be read again", exception);
    }
  }

  /** Other SQL in the same place. */
  public PlacedStatement changedTo(String changed) {
    return new PlacedStatement(number, file, line, summary, changed);
  }

  /** All of it on one line, without comments and passwords; very long ones are cut. */
  public String onOneLine() {
    StringBuilder text = new StringBuilder();
    int end = 0;
    for (Token token : tokens()) {
      text.append(token.start() > end ? " " : "").append(token.in(sql));
      end = token.end();
    }
    String redacted = Redaction.sql(text.toString().strip()).replaceAll("\\s+", " ");
    return redacted.length() <= LENGTH ? redacted : redacted.substring(0, LENGTH) + " …";
  }

  @Override
  public String toString() {
    return place() + ": " + summary;
  }
}
