package dev.gonogo.engine.sql;

/** The parameters of a statement of ours, which stand there as question marks. */
public final class Parameters {
  private Parameters() {}

  /** The statement as a server gets it: the driver numbers them, {@code $1}. */
  public static String numbered(String statement) {
    StringBuilder numbered = new StringBuilder();
    int copied = 0;
    int number = 0;
    for (Token token : tokens(statement)) {
      if (token.in(statement).equals("?")) {
        number++;
        numbered.append(statement, copied, token.start()).append('$').append(number);
        copied = token.end();
      }
    }
    return numbered.append(statement, copied, statement.length()).toString();
  }

  private static Iterable<Token> tokens(String statement) {
    try {
      return Lexer.tokens(statement);
    } catch (LexicalException unreadable) {
      throw new IllegalArgumentException("not a statement of ours", unreadable);
    }
  }
}
