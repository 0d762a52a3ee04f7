package dev.gonogo.engine.sql;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The names and texts that stand in a piece of SQL, as far as its tokens tell.
 *
 * @param names words and quoted names as the catalog holds them, key words among them
 * @param texts the contents of plain strings, and whole numbers as they stand
 */
public record Mentions(Set<String> names, Set<String> texts) {

  /** What these pieces mention; what is no SQL mentions nothing. */
  public static Mentions in(Iterable<String> pieces) {
    Mentions mentions = new Mentions(new LinkedHashSet<>(), new LinkedHashSet<>());
    pieces.forEach(mentions::add);
    return mentions;
  }

  private void add(String sql) {
    try {
      int end = 0;
      for (Token token : Lexer.tokens(sql)) {
        if (token.start() >= end) {
          String text = token.in(sql);
          add(token, text);
          end = Character.isDigit(text.charAt(0)) ? number(sql, token.start()) : end;
        }
      }
    } catch (LexicalException unreadable) {
      // The body of a function in another language.
    }
  }

  /** Notes the number that begins here, and returns where it ends. */
  private int number(String sql, int start) {
    int end = start;
    while (end < sql.length() && Character.isDigit(sql.charAt(end))) {
      end++;
    }
    texts.add(sql.substring(start, end));
    return end;
  }

  private void add(Token token, String text) {
    switch (token.kind()) {
      case WORD -> names.add(text.toLowerCase(Locale.ROOT));
      case QUOTED_NAME -> {
        if (text.startsWith("\"")) {
          names.add(text.substring(1, text.length() - 1).replace("\"\"", "\""));
        }
      }
      case STRING -> {
        if (text.startsWith("'")) {
          texts.add(text.substring(1, text.length() - 1).replace("''", "'"));
        }
      }
      case OPEN, CLOSE, SEMICOLON, BACKSLASH, OTHER -> {}
    }
  }
}
