package dev.gonogo.engine.guard;

import dev.gonogo.engine.sql.Excerpt;
import dev.gonogo.engine.sql.LexicalException;
import dev.gonogo.engine.sql.QueryException;
import dev.gonogo.engine.sql.Redaction;
import dev.gonogo.engine.sql.Segment;
import dev.gonogo.engine.sql.SourceFile;
import dev.gonogo.engine.sql.Splitter;
import java.util.List;

/** A text that is one query and nothing else, as far as can be told before it is sent. */
public final class SingleQuery {

  private final String text;
  private final Calls calls;
  private final boolean planned;

  private SingleQuery(String text, Calls calls, boolean planned) {
    this.text = text;
    this.calls = calls;
    this.planned = planned;
  }

  /**
   * The query in a text.
   *
   * @throws QueryException when there is none, more than one, or something else
   */
  public static SingleQuery of(String text) {
    List<Segment> statements =
        split(text).stream().filter(segment -> segment.kind() != Segment.Kind.NOTHING).toList();
    if (statements.size() != 1) {
      throw refusal(
          "a query is exactly one statement; this text has %d".formatted(statements.size()),
          text.strip());
    }
    Segment statement = statements.get(0);
    String query = text.substring(statement.first(), statement.last());
    QueryWords.objection(statement.tokens(), text)
        .ifPresent(
            reason -> {
              throw refusal(reason, query);
            });
    return new SingleQuery(
        query, Calls.in(text, statement.tokens()), QueryWords.isPlanned(statement.tokens(), text));
  }

  private static QueryException refusal(String reason, String text) {
    return new QueryException("%s:\n    %s".formatted(reason, Redaction.sql(text)));
  }

  /** What is thrown where it may not be asked; the text stands below the reason. */
  QueryException refusal(String reason) {
    return refusal(reason, text);
  }

  /** It, without what stands around it. */
  public String text() {
    return text;
  }

  /** Whether the server makes a plan for it, which SHOW and EXPLAIN have none of their own. */
  public boolean isPlanned() {
    return planned;
  }

  /** What it may be calling. */
  Calls calls() {
    return calls;
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
