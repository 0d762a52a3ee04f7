package dev.gonogo.engine.script;

import dev.gonogo.engine.sql.Token;
import java.util.List;

/**
 * A {@code \copy … from}: COPY with the rows of a file beside the scripts.
 *
 * @param sql what is sent
 * @param file the file as it is named; empty where the rows stand in the script
 */
record ClientCopy(String sql, String file) {

  /** Reads what follows {@code \copy} on its line. */
  static ClientCopy of(String text, Place place) {
    List<Token> tokens = CopyCommand.tokens(text, place);
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is("to", text)) {
        throw Problem.at(
            place,
            "\\copy … to writes a file on the machine that runs psql, which is not done here: it changes no database. Leave it to a step of its own, or use COPY … TO stdout.");
      } else if (tokens.get(i).is("from", text)) {
        return from(text, tokens.get(i), tokens.get(i + 1), place);
      }
    }
    throw Problem.at(
        place,
        "\\copy takes a table, from, and a file in single quotes: \\copy t from 'rows.csv'.");
  }

  private static ClientCopy from(String text, Token from, Token source, Place place) {
    String word = source.in(text);
    if (source.is("program", text)) {
      throw Problem.at(
          place,
          "\\copy … from program runs a shell command, which is not done here: copy from a file.");
    } else if (source.is("pstdin", text)) {
      throw Problem.at(
          place,
          "\\copy … from pstdin reads what is typed into psql, which nobody does here: copy from a file, or from stdin.");
    } else if (source.is("stdin", text)) {
      return new ClientCopy(sql(text, from, source.end()), "");
    } else if (source.kind() == Token.Kind.STRING && word.startsWith("'")) {
      String name = word.substring(1, word.length() - 1).replace("''", "'");
      return new ClientCopy(sql(text, from, source.end()), name);
    }
    int end = source.start();
    while (end < text.length() && !ScriptInput.isBlank(text.charAt(end))) {
      end++;
    }
    return new ClientCopy(sql(text, from, end), text.substring(source.start(), end));
  }

  private static String sql(String text, Token from, int end) {
    String options = text.substring(end).strip().replaceAll(";+$", "");
    return ("COPY " + text.substring(0, from.start()).strip() + " FROM STDIN " + options).strip();
  }
}
