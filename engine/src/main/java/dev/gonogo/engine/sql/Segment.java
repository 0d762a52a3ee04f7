package dev.gonogo.engine.sql;

import java.util.List;

/**
 * A part of a script: one statement or meta-command with the comments before it.
 *
 * <p>The segments of a text, one after the other, are the text.
 *
 * @param start offset after the previous segment
 * @param end offset after its semicolon or line
 * @param tokens its tokens, without the semicolon
 */
public record Segment(Kind kind, int start, int end, List<Token> tokens) {

  /** What the segment is to psql. */
  public enum Kind {
    STATEMENT,
    META_COMMAND,
    /** A lone semicolon, or comments at the end. */
    NOTHING
  }

  /** Copies the tokens. */
  public Segment {
    tokens = List.copyOf(tokens);
  }

  /** Offset of the first token. */
  public int first() {
    return tokens.get(0).start();
  }

  /** Offset after the last token. */
  public int last() {
    return tokens.get(tokens.size() - 1).end();
  }
}
