package dev.gonogo.engine.script;

import dev.gonogo.engine.sql.Lexer;
import dev.gonogo.engine.sql.LexicalException;
import dev.gonogo.engine.sql.Redaction;
import dev.gonogo.engine.sql.Token;
import java.util.List;
import java.util.Locale;

/** One statement of a script. */
final class ScriptStatement {

  private static final int SUMMARY_LENGTH = 60;
  private static final int SUMMARIZED = 4_000;
  private static final int WORDS = 8;

  private final StatementText text;
  private final int number;
  private final boolean standardStrings;
  private final String sql;
  private final List<Token> beginning;

  /**
   * A statement that was read.
   *
   * @param number its place in the order of reading, from 1
   * @param standardStrings the server's standard_conforming_strings
   */
  ScriptStatement(StatementText text, int number, boolean standardStrings) {
    this.text = text;
    this.number = number;
    this.standardStrings = standardStrings;
    this.sql = text.sql();
    this.beginning = tokens(WORDS);
  }

  StatementText text() {
    return text;
  }

  int number() {
    return number;
  }

  /** What is sent. */
  String sql() {
    return sql;
  }

  /** The server's standard_conforming_strings when it is sent. */
  boolean standardStrings() {
    return standardStrings;
  }

  private List<Token> tokens(int most) {
    try {
      return Lexer.tokens(sql, standardStrings, most);
    } catch (LexicalException exception) {
      throw Problem.at(text.first(), String.valueOf(exception.getMessage()), exception);
    }
  }

  /** All of its tokens, however many there are. */
  List<Token> tokens() {
    return tokens(Integer.MAX_VALUE);
  }

  /** Whether its key words begin with these; not more than eight. */
  boolean begins(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!word(i).equals(words[i])) {
        return false;
      }
    }
    return true;
  }

  /** The key word at this place, one of the first eight, in lower case; empty for none. */
  String word(int index) {
    return index < beginning.size() && beginning.get(index).kind() == Token.Kind.WORD
        ? beginning.get(index).in(sql).toLowerCase(Locale.ROOT)
        : "";
  }

  /** Whether this key word is one of its first eight. */
  boolean beginsWithAny(String word) {
    return beginning.stream().anyMatch(token -> token.is(word, sql));
  }

  /** Its first words on one line, without passwords and what queries gave. */
  String summary() {
    String shown = text.shown();
    String head = shown.substring(0, Math.min(SUMMARIZED, shown.length()));
    String line = Redaction.sql(head).strip().replaceAll("\\s+", " ");
    return line.length() <= SUMMARY_LENGTH
        ? line
        : line.substring(0, SUMMARY_LENGTH).stripTrailing() + " …";
  }

  /** What others say of it, without its passwords and what queries gave. */
  String quoting(String message) {
    return Redaction.quoting(text.hiding(message), sql);
  }

  /** The same for those who do not read scripts themselves. */
  PlacedStatement placed() {
    Place first = text.first();
    return new PlacedStatement(number, first.file().name(), first.line(), summary(), text.shown());
  }
}
