package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.sql.Lexer;
import dev.gonogo.engine.sql.LexicalException;
import dev.gonogo.engine.sql.Token;
import java.util.List;

/** Which columns a query selects, as far as its tokens tell. */
final class SelectedColumns {
  private static final List<String> BEFORE_ALL = List.of("select", "all", "distinct", ".", ",");

  private SelectedColumns() {}

  /** Whether it selects all columns of something: {@code *} where a column could stand. */
  static boolean areAllIn(String query) {
    try {
      List<Token> tokens = Lexer.tokens(query);
      for (int i = 1; i < tokens.size(); i++) {
        String before = tokens.get(i - 1).in(query);
        if (tokens.get(i).in(query).equals("*")
            && BEFORE_ALL.stream().anyMatch(before::equalsIgnoreCase)) {
          return true;
        }
      }
      return false;
    } catch (LexicalException unreadable) {
      return false; // Whoever asks it is told why.
    }
  }
}
