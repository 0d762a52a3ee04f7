package dev.gonogo.engine.bypass;

import dev.gonogo.engine.database.ReadOnlyDatabase;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether an expression is true whatever the row: one that names no column, function or setting is
 * asked of the server. What is true only because of what it names, such as {@code id = id}, is not
 * recognised.
 */
final class AlwaysTrue {
  private static final Pattern WORD = Pattern.compile("[\\p{L}_\"][\\p{L}\\p{N}_$\".]*");
  private static final Pattern LITERAL = Pattern.compile("'[^']*+(?:''[^']*+)*+'");
  private static final String NAMELESS = "AS \"?column?\"";
  private static final Set<String> CONSTANT =
      Set.of(
          "true", "false", "null", "not", "and", "or", "is", "select", "as", "bool", "boolean",
          "text", "integer");

  private final ReadOnlyDatabase database;
  private final Map<String, Boolean> known = new HashMap<>();

  AlwaysTrue(ReadOnlyDatabase database) {
    this.database = database;
  }

  boolean is(@Nullable String expression) {
    return expression != null
        && isConstant(expression)
        && known.computeIfAbsent(expression, this::isTrue);
  }

  private boolean isTrue(String constant) {
    return "t".equals(database.query("select (%s)".formatted(constant)).rows().get(0).get(0));
  }

  private static boolean isConstant(String expression) {
    String bare = LITERAL.matcher(expression).replaceAll("").replace(NAMELESS, "");
    return WORD.matcher(bare)
        .results()
        .map(word -> word.group().toLowerCase(Locale.ROOT))
        .allMatch(CONSTANT::contains);
  }
}
