package dev.gonogo.engine.database;

import dev.gonogo.engine.sql.Excerpt;
import dev.gonogo.engine.sql.LexicalException;
import dev.gonogo.engine.sql.QueryException;
import dev.gonogo.engine.sql.Redaction;
import dev.gonogo.engine.sql.Segment;
import dev.gonogo.engine.sql.SourceFile;
import dev.gonogo.engine.sql.Splitter;
import dev.gonogo.engine.sql.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes sure that a text is one query and nothing else, before it is sent. */
public final class SingleQuery {

  /** What reads; with EXPLAIN ANALYZE of a writing statement, the READ ONLY transaction refuses. */
  private static final Set<String> BEGINNINGS =
      Set.of("SELECT", "WITH", "VALUES", "TABLE", "SHOW", "EXPLAIN");

  private SingleQuery() {}

  /**
   * The query without what stands around it.
   *
   * @throws QueryException when there is none, more than one, or something else
   */
  public static String of(String text) {
    List<Segment> statements =
        split(text).stream().filter(segment -> segment.kind() != Segment.Kind.NOTHING).toList();
    if (statements.size() != 1) {
      throw new QueryException(
          "a query is exactly one statement; this text has %d:\n    %s"
              .formatted(statements.size(), Redaction.sql(text.strip())));
    }
    Segment statement = statements.get(0);
    String word = firstWord(statement, text);
    if (!BEGINNINGS.contains(word)) {
      throw new QueryException(
          "a query begins with SELECT, WITH, VALUES, TABLE, SHOW or EXPLAIN, not with %s:\n    %s"
              .formatted(word, Redaction.sql(text.strip())));
    }
    return text.substring(statement.first(), statement.last());
  }

  private static String firstWord(Segment statement, String text) {
    return statement.tokens().stream()
        .filter(token -> token.kind() != Token.Kind.OPEN)
        .findFirst()
        .map(token -> token.in(text).toUpperCase(Locale.ROOT))
        .orElse("(");
  }

  private static List<Segment> split(String text) {
    try {
      return Splitter.split(text);
    } catch (LexicalException exception) {
      SourceFile file = SourceFile.ofText(text);
      throw new QueryException(
          "the query cannot be read at %d:%d: %s\n%s"
              .formatted(
                  file.line(exception.offset()),
                  file.column(exception.offset()),
                  exception.getMessage(),
                  Excerpt.of(file, exception.offset())));
    }
  }
}
