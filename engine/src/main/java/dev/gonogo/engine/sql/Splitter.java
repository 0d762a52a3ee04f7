package dev.gonogo.engine.sql;

import dev.gonogo.engine.sql.Segment.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a script into statements where psql would send them. */
public final class Splitter {

  private final String text;
  private final List<Segment> segments = new ArrayList<>();
  private final List<Token> tokens = new ArrayList<>();
  private int start;
  private int parentheses;
  private RoutineBody body;

  private Splitter(String text) {
    this.text = text;
    this.body = new RoutineBody();
  }

  /** The segments of this text. */
  public static List<Segment> split(String text) throws LexicalException {
    Splitter splitter = new Splitter(text);
    for (Token token : Lexer.tokens(text)) {
      splitter.take(token);
    }
    return splitter.finished();
  }

  private void take(Token token) throws LexicalException {
    switch (token.kind()) {
      case SEMICOLON -> semicolon(token);
      case BACKSLASH -> metaCommand(token);
      case OPEN -> {
        parentheses++;
        tokens.add(token);
      }
      case CLOSE -> {
        parentheses = Math.max(0, parentheses - 1);
        tokens.add(token);
      }
      case WORD -> {
        body.take(token.in(text), parentheses);
        tokens.add(token);
      }
      case QUOTED_NAME, STRING, OTHER -> tokens.add(token);
    }
  }

  private void semicolon(Token token) {
    if (parentheses > 0 || body.isOpen()) {
      tokens.add(token);
    } else {
      end(tokens.isEmpty() ? Kind.NOTHING : Kind.STATEMENT, token.end());
    }
  }

  private void metaCommand(Token token) throws LexicalException {
    if (!tokens.isEmpty()) {
      throw new LexicalException(
          token.start(), "a meta-command inside of a statement: end the statement with ; before.");
    }
    tokens.add(token);
    end(Kind.META_COMMAND, token.end());
  }

  private void end(Kind kind, int end) {
    segments.add(new Segment(kind, start, end, tokens));
    start = end;
    tokens.clear();
    parentheses = 0;
    body = new RoutineBody();
  }

  private List<Segment> finished() {
    if (start < text.length()) {
      end(tokens.isEmpty() ? Kind.NOTHING : Kind.STATEMENT, text.length());
    }
    return List.copyOf(segments);
  }
}
