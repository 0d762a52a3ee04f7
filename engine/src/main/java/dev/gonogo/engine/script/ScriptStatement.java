package dev.gonogo.engine.script;

import dev.gonogo.engine.sql.LexicalException;
import dev.gonogo.engine.sql.Redaction;
import dev.gonogo.engine.sql.Segment;
import dev.gonogo.engine.sql.SourceFile;
import dev.gonogo.engine.sql.Splitter;
import dev.gonogo.engine.sql.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One statement in its file.
 *
 * @param file the file that holds it
 * @param segment its place there
 */
record ScriptStatement(SourceFile file, Segment segment) {

  private static final int SUMMARY_LENGTH = 60;

  /** What is sent: from the first word on, so that the server's positions can be found again. */
  String sql() {
    return file.text().substring(segment.first(), segment.last());
  }

  int line() {
    return file.line(segment.first());
  }

  /** Offset in the file of a position reported by the server: characters from 1, 0 for none. */
  int offset(int position) {
    String sql = sql();
    int characters = Math.min(Math.max(0, position - 1), sql.codePointCount(0, sql.length()));
    return segment.first() + sql.offsetByCodePoints(0, characters);
  }

  /** Its first words on one line, without passwords. */
  String summary() {
    String line = Redaction.sql(sql()).strip().replaceAll("\\s+", " ");
    return line.length() <= SUMMARY_LENGTH
        ? line
        : line.substring(0, SUMMARY_LENGTH).stripTrailing() + " …";
  }

  /** Whether its key words begin with these. */
  boolean begins(String... words) {
    List<Token> tokens = segment.tokens();
    for (int i = 0; i < words.length; i++) {
      if (i >= tokens.size() || !tokens.get(i).is(words[i], file.text())) {
        return false;
      }
    }
    return true;
  }

  /** Whether this key word occurs outside of quotes. */
  boolean contains(String word) {
    return segment.tokens().stream().anyMatch(token -> token.is(word, file.text()));
  }

  /** The key word at this place, in upper case; empty when there is none. */
  String word(int index) {
    return index < segment.tokens().size()
        ? segment.tokens().get(index).in(file.text()).toUpperCase(Locale.ROOT)
        : "";
  }

  /** The same for those who do not read scripts themselves. */
  PlacedStatement placed(int number) {
    return new PlacedStatement(number, file.name(), line(), summary(), sql());
  }

  /** What is executed instead of it; empty where nothing is. */
  Optional<ScriptStatement> changedTo(String sql) {
    if (sql.isBlank()) {
      return Optional.empty();
    }
    SourceFile changed = new SourceFile(file.name(), file.path(), sql);
    try {
      return Optional.of(new ScriptStatement(changed, Splitter.split(sql).get(0)));
    } catch (LexicalException exception) {
      throw Problem.at(changed, exception.offset(), String.valueOf(exception.getMessage()));
    }
  }
}
