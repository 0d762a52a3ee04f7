package dev.gonogo.engine.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Which rows are meant, as an author writes it: what could stand behind WHERE, {@code all} or
 * {@code none}.
 *
 * <p>{@code :me} in it stands for who asks; see {@link #of}.
 *
 * @param written as the author wrote it
 */
public record Condition(String written) {
  private static final String ALL = "all";
  private static final String NONE = "none";
  private static final String ME = "me";

  /**
   * Checks that the text can stand in parentheses by itself.
   *
   * @throws IllegalArgumentException where it cannot; the message says why
   */
  public Condition {
    requireNonNull(written, "written");
    written = written.strip();
    if (written.isEmpty()) {
      throw new IllegalArgumentException(
          "a condition is what could stand behind WHERE, all, or none");
    }
    requireWhole(written);
  }

  /** Whether every row is meant, whatever it holds. */
  public boolean isAll() {
    return written.equals(ALL);
  }

  /** Whether no row is meant, whatever it holds. */
  public boolean isNone() {
    return written.equals(NONE);
  }

  /** Whether it depends on who asks. */
  public boolean namesMe() {
    return tokens(written).stream().anyMatch(token -> isMe(token, written));
  }

  /**
   * The condition for somebody: every {@code :me} outside of quotes and comments becomes this value
   * as a literal.
   */
  public Condition of(String me) {
    StringBuilder sql = new StringBuilder();
    int copied = 0;
    for (Token token : tokens(written)) {
      if (isMe(token, written)) {
        sql.append(written, copied, token.start() - 1);
        sql.append(Literal.of(me));
        copied = token.end();
      }
    }
    return new Condition(sql.append(written, copied, written.length()).toString());
  }

  /** The condition as SQL, which can stand anywhere in an expression. */
  public String sql() {
    if (isAll() || isNone()) {
      return String.valueOf(isAll());
    }
    return "(" + written + "\n)"; // A comment ends with its line, not with ours.
  }

  private static boolean isMe(Token token, String text) {
    int colon = token.start() - 1;
    boolean named = colon >= 0 && text.charAt(colon) == ':';
    boolean cast = colon >= 1 && text.charAt(colon - 1) == ':';
    return named && !cast && token.in(text).equals(ME);
  }

  private static void requireWhole(String text) {
    int open = 0;
    for (Token token : tokens(text)) {
      switch (token.kind()) {
        case OPEN -> open++;
        case CLOSE -> open--;
        case SEMICOLON, BACKSLASH ->
            throw new IllegalArgumentException(
                "\"%s\" is more than a condition: it holds %s"
                    .formatted(text, text.charAt(token.start())));
        case WORD, QUOTED_NAME, STRING, OTHER -> {}
      }
      if (open < 0) {
        break;
      }
    }
    if (open != 0) {
      throw new IllegalArgumentException(
          "\"%s\" is not a condition: its parentheses do not match".formatted(text));
    }
  }

  private static List<Token> tokens(String text) {
    try {
      return Lexer.tokens(text);
    } catch (LexicalException unreadable) {
      throw new IllegalArgumentException(
          "\"%s\" is not a condition: %s".formatted(text, unreadable.getMessage()), unreadable);
    }
  }
}
