package dev.gonogo.engine.sql;

import dev.gonogo.engine.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts SQL text into tokens by the rules of the server and of psql (PostgreSQL manual: SQL Syntax,
 * Lexical Structure).
 */
public final class Lexer {

  private final String text;
  private final boolean standardStrings;
  private int at;

  private Lexer(String text, int start, boolean standardStrings) {
    this.text = text;
    this.at = start;
    this.standardStrings = standardStrings;
  }

  /**
   * All tokens, with standard_conforming_strings on; a backslash outside of quotes takes the rest
   * of its line, as in psql.
   */
  public static List<Token> tokens(String text) throws LexicalException {
    return tokens(text, true, Integer.MAX_VALUE);
  }

  /**
   * The first tokens.
   *
   * @param standardStrings the server's standard_conforming_strings
   * @param most how many at most
   */
  public static List<Token> tokens(String text, boolean standardStrings, int most)
      throws LexicalException {
    Lexer lexer = new Lexer(text, 0, standardStrings);
    List<Token> tokens = new ArrayList<>();
    for (lexer.skipBlank(); lexer.at < text.length() && tokens.size() < most; lexer.skipBlank()) {
      int start = lexer.at;
      tokens.add(new Token(lexer.read(), start, lexer.at));
    }
    return tokens;
  }

  private Kind read() throws LexicalException {
    char first = text.charAt(at);
    if (isNameStart(first)) {
      return readWord();
    }
    return switch (first) {
      case '\'' -> string(at, !standardStrings);
      case '"' -> quotedName(at);
      case '$' -> readDollar();
      case '\\' -> readMetaCommand();
      case ';' -> single(Kind.SEMICOLON);
      case '(' -> single(Kind.OPEN);
      case ')' -> single(Kind.CLOSE);
      default -> single(Kind.OTHER);
    };
  }

  private Kind single(Kind kind) {
    at++;
    return kind;
  }

  /** A name or key word, or one of the prefixes that make the following quotes special. */
  private Kind readWord() throws LexicalException {
    int start = at;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    boolean oneLetter = at == start + 1;
    char first = text.charAt(start);
    if (oneLetter && peek(0) == '\'' && "bBxXnNeE".indexOf(first) >= 0) {
      return string(start, first == 'e' || first == 'E');
    }
    if (oneLetter && peek(0) == '&' && (first == 'u' || first == 'U')) {
      return readUnicode(start);
    }
    return Kind.WORD;
  }

  private Kind readUnicode(int start) throws LexicalException {
    if (peek(1) == '\'') {
      at++;
      return string(start, false);
    }
    if (peek(1) == '"') {
      at++;
      return quotedName(start);
    }
    return Kind.WORD;
  }

  /** Reads a string from its quote at the current place. */
  private Kind string(int opened, boolean backslashEscapes) throws LexicalException {
    do {
      at++;
      for (; peek(0) != '\''; at++) {
        if (at >= text.length()) {
          throw new LexicalException(opened, "this string is not closed: ' is missing.");
        }
        if (backslashEscapes && peek(0) == '\\') {
          at++;
        }
      }
      at++;
    } while (peek(0) == '\'' || (backslashEscapes && skipToContinuation()));
    return Kind.STRING;
  }

  /**
   * Strings that are separated by a line break only are one string, and what follows is read with
   * the rules of its beginning: this matters where backslashes are escapes.
   */
  private boolean skipToContinuation() throws LexicalException {
    Lexer ahead = new Lexer(text, at, standardStrings);
    ahead.skipWhiteSpaceAndLineComments();
    boolean continues =
        ahead.peek(0) == '\''
            && text.substring(at, ahead.at).chars().anyMatch(c -> c == '\n' || c == '\r');
    if (continues) {
      at = ahead.at;
    }
    return continues;
  }

  private Kind quotedName(int opened) throws LexicalException {
    do {
      int end = text.indexOf('"', at + 1);
      if (end < 0) {
        throw new LexicalException(opened, "this quoted name is not closed: \" is missing.");
      }
      at = end + 1;
    } while (peek(0) == '"');
    return Kind.QUOTED_NAME;
  }

  private Kind readDollar() throws LexicalException {
    int tagEnd = at + 1;
    if (tagEnd < text.length() && isNameStart(text.charAt(tagEnd))) {
      while (tagEnd < text.length() && isTagPart(text.charAt(tagEnd))) {
        tagEnd++;
      }
    }
    if (tagEnd >= text.length() || text.charAt(tagEnd) != '$') {
      return single(Kind.OTHER); // $1
    }
    String delimiter = text.substring(at, tagEnd + 1);
    int end = text.indexOf(delimiter, tagEnd + 1);
    if (end < 0) {
      throw new LexicalException(at, "this string is not closed: " + delimiter + " is missing.");
    }
    at = end + delimiter.length();
    return Kind.STRING;
  }

  private Kind readMetaCommand() {
    skipLine();
    return Kind.BACKSLASH;
  }

  private void skipBlank() throws LexicalException {
    for (int before = -1; before != at; ) {
      before = at;
      skipWhiteSpaceAndLineComments();
      if (peek(0) == '/' && peek(1) == '*') {
        skipBlockComment();
      }
    }
  }

  private void skipWhiteSpaceAndLineComments() {
    while (at < text.length()) {
      if (" \t\n\r\f\u000b".indexOf(peek(0)) >= 0) {
        at++;
      } else if (peek(0) == '-' && peek(1) == '-') {
        skipLine();
      } else {
        return;
      }
    }
  }

  private void skipLine() {
    while (at < text.length() && peek(0) != '\n' && peek(0) != '\r') {
      at++;
    }
  }

  private void skipBlockComment() throws LexicalException {
    int opened = at;
    int depth = 0;
    do {
      if (at >= text.length()) {
        throw new LexicalException(opened, "this comment is not closed: */ is missing.");
      } else if (peek(0) == '/' && peek(1) == '*') {
        depth++;
        at += 2;
      } else if (peek(0) == '*' && peek(1) == '/') {
        depth--;
        at += 2;
      } else {
        at++;
      }
    } while (depth > 0);
  }

  /** The character some places ahead; NUL, which PostgreSQL allows nowhere, at the end. */
  private char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
  }

  private static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= '\u0080';
  }

  private static boolean isTagPart(char c) {
    return isNameStart(c) || (c >= '0' && c <= '9');
  }

  private static boolean isNamePart(char c) {
    return isTagPart(c) || c == '$';
  }
}
