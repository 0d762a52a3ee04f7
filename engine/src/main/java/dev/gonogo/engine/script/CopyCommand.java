package dev.gonogo.engine.script;

import dev.gonogo.engine.sql.Lexer;
import dev.gonogo.engine.sql.LexicalException;
import dev.gonogo.engine.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A COPY between the server and its client.
 *
 * @param isIn whether rows are sent, and not received
 */
record CopyCommand(boolean isIn) {

  /** What a statement is; empty where it is no such COPY. */
  static Optional<CopyCommand> of(ScriptStatement statement) {
    if (!statement.begins("copy")) {
      return Optional.empty();
    }
    List<Token> outside = outside(statement.tokens());
    for (int i = 0; i + 1 < outside.size(); i++) {
      if (follow(outside, i, "from", "stdin", statement.sql())) {
        return Optional.of(new CopyCommand(true));
      } else if (follow(outside, i, "to", "stdout", statement.sql())) {
        return Optional.of(new CopyCommand(false));
      }
    }
    return Optional.empty();
  }

  private static boolean follow(
      List<Token> tokens, int at, String first, String second, String sql) {
    return tokens.get(at).is(first, sql) && tokens.get(at + 1).is(second, sql);
  }

  /** The tokens that stand in no parentheses. */
  static List<Token> outside(List<Token> tokens) {
    List<Token> outside = new ArrayList<>();
    int depth = 0;
    for (Token token : tokens) {
      depth -= token.kind() == Token.Kind.CLOSE ? 1 : 0;
      if (depth == 0) {
        outside.add(token);
      }
      depth += token.kind() == Token.Kind.OPEN ? 1 : 0;
    }
    return outside;
  }

  /** The tokens of what follows {@code \copy}. */
  static List<Token> tokens(String text, Place place) {
    try {
      return outside(Lexer.tokens(text));
    } catch (LexicalException exception) {
      throw Problem.at(place, String.valueOf(exception.getMessage()), exception);
    }
  }
}
