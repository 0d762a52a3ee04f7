package dev.gonogo.load.injector;

import static java.util.stream.Collectors.joining;

import dev.gonogo.engine.script.PlacedStatement;
import dev.gonogo.engine.sql.Token;
import dev.gonogo.load.workload.Feeder;
import dev.gonogo.load.workload.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A transaction as one text, which the driver sends in one piece and with one Sync: beginning,
 * settings, role, statements, end.
 *
 * @param sql with a parameter for every column of the feeder
 */
record Composite(String sql, Optional<Feeder> feeder) {
  private static final String SETTING = "set_config(%s, %s, true)";

  static Composite of(Request request) {
    Stream<String> statements = request.statements().stream().map(Composite::asText);
    String settings = settings(request);
    // One statement of nobody in particular is a transaction by itself.
    String sql =
        settings.isEmpty() && request.statements().size() == 1
            ? statements.collect(joining())
            : Stream.concat(
                    Stream.of("BEGIN", settings).filter(text -> !text.isEmpty()),
                    Stream.concat(statements, Stream.of("COMMIT")))
                // A statement may end with a comment, which ends with its line.
                .collect(joining("\n;"));
    return new Composite(sql, request.feeder());
  }

  /** Settings first: the role may not be allowed to make them. */
  private static String settings(Request request) {
    Map<String, String> all = new LinkedHashMap<>();
    request.settings().forEach((name, value) -> all.put(name, literal(value)));
    request.feeder().stream()
        .flatMap(feeder -> feeder.columns().stream())
        .forEach(
            column -> {
              all.remove(column); // Parameters are in the order of columns.
              all.put(column, "?");
            });
    request.role().ifPresent(role -> all.put("role", literal(role)));
    return all.entrySet().stream()
        .map(setting -> SETTING.formatted(literal(setting.getKey()), setting.getValue()))
        .collect(joining(", ", all.isEmpty() ? "" : "SELECT ", ""));
  }

  /** The driver takes a question mark outside of quotes for a parameter, and two for one. */
  private static String asText(String statement) {
    StringBuilder text = new StringBuilder();
    int copied = 0;
    List<Token> tokens = new PlacedStatement(1, "", 1, "", statement).tokens();
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.OTHER && token.in(statement).equals("?")) {
        text.append(statement, copied, token.end()).append('?');
        copied = token.end();
      }
    }
    return text.append(statement, copied, statement.length()).toString();
  }

  /** Means the same whatever the session takes a backslash for. */
  private static String literal(String text) {
    return "E'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
