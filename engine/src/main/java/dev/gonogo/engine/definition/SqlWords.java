package dev.gonogo.engine.definition;

import dev.gonogo.engine.catalog.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts SQL into words, each in one spelling: PostgreSQL manual, SQL Syntax, Lexical Structure.
 *
 * <p>Names and key words are in lower case, and in quotes only where PostgreSQL needs them. {@code
 * public.} and {@code pg_catalog.} before a name are left out: hardly anybody writes them, and the
 * server writes the first where no search path is set.
 */
public final class SqlWords {
  private static final Pattern WORD =
      Pattern.compile(
          "\\s+"
              + "|(?<string>(?:[eEbBxX]|[uU]&)?'[^']*+(?:''[^']*+)*+')"
              + "|(?<name>\"[^\"]*+(?:\"\"[^\"]*+)*+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)"
              + "|(?<other>[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?"
              + "|::|[-+*/<>=~!@#%^&|`?]+|[()\\[\\],.:])");

  private static final Pattern MAY_END_WITH_A_SIGN = Pattern.compile(".*[~!@#%^&|`?].*");
  private static final Pattern BARE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Set<String> LEFT_OUT = Set.of("public", "pg_catalog");

  private SqlWords() {}

  /**
   * The words of a text.
   *
   * @throws IllegalArgumentException where a part of it is no word of SQL
   */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    int end = 0;
    while (end < text.length()) {
      if (!matcher.region(end, text.length()).lookingAt()) {
        throw new IllegalArgumentException("\"%s\" is not SQL".formatted(text.substring(end)));
      }
      if (matcher.group("other") != null) {
        String operator = operator(matcher.group());
        words.add(operator);
        end += operator.length();
      } else {
        word(matcher).ifPresent(words::add);
        end = matcher.end();
      }
    }
    return withoutSchemas(words);
  }

  /** Nothing for white space. */
  private static Optional<String> word(Matcher matcher) {
    String name = matcher.group("name");
    return name == null ? Optional.ofNullable(matcher.group("string")) : Optional.of(name(name));
  }

  /** Key words are only those without quotes. */
  private static String name(String written) {
    String meant = QualifiedName.parse(written).name();
    return BARE.matcher(written).matches() ? meant : QualifiedName.quoted(meant);
  }

  /** An operator ends with a sign only where it also holds one of {@code ~!@#%^&|`?}. */
  private static String operator(String characters) {
    String operator = characters;
    while (operator.length() > 1
        && (operator.endsWith("-") || operator.endsWith("+"))
        && !MAY_END_WITH_A_SIGN.matcher(operator).matches()) {
      operator = operator.substring(0, operator.length() - 1);
    }
    return operator;
  }

  private static List<String> withoutSchemas(List<String> words) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      boolean qualifies =
          LEFT_OUT.contains(words.get(i)) && i + 1 < words.size() && words.get(i + 1).equals(".");
      if (qualifies) {
        i++;
      } else {
        kept.add(words.get(i));
      }
    }
    return kept;
  }
}
