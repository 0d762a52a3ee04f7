package dev.gonogo.engine.sql;

/**
 * A piece of SQL text that is neither white space nor comment.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 */
public record Token(Kind kind, int start, int end) {

  /** What a script runner has to tell apart; everything else is {@link #OTHER}. */
  public enum Kind {
    WORD,
    QUOTED_NAME,
    STRING,
    SEMICOLON,
    OPEN,
    CLOSE,
    BACKSLASH,
    OTHER
  }

  /** Whether this is the given key word, in any case. */
  public boolean is(String word, String text) {
    return kind == Kind.WORD
        && end - start == word.length()
        && text.regionMatches(true, start, word, 0, word.length());
  }

  /** Its characters in the text that it was cut from. */
  public String in(String text) {
    return text.substring(start, end);
  }
}
