package dev.gonogo.engine.check;

import dev.gonogo.engine.catalog.Index;
import dev.gonogo.engine.catalog.QualifiedName;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What follows ON in CREATE INDEX, in one spelling: whoever wrote it, a person or the server.
 *
 * <p>Not part of the spelling: white space, the case outside of quotes, {@code USING btree}, {@code
 * ASC}, parentheses around a whole predicate, and casts of literals, which the server adds.
 * Everything else counts, so that an expression has to be written as the server prints it; the
 * message shows how.
 */
record IndexDefinition(QualifiedName table, String rest) {
  private static final Pattern SERVERS =
      Pattern.compile("CREATE (?:UNIQUE )?INDEX .*? ON (?:ONLY )?(.*)", Pattern.DOTALL);
  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\s*((?:\"(?:[^\"]|\"\")+\"|[\\w$.])+)\\s*(\\(.*|using\\s.*)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern QUOTED_OR_NOT =
      Pattern.compile("('(?:[^']|'')*'|\"(?:[^\"]|\"\")*\")|([^'\"]+)");
  private static final Pattern LITERAL_CAST =
      Pattern.compile("('(?:[^']|'')*')::(?:\"[^\"]+\"|[\\w.]+)(?: varying)?(?:\\[])?");
  private static final Pattern WHERE = Pattern.compile(" where \\((.*)\\)$", Pattern.DOTALL);

  /**
   * What a spec author wrote.
   *
   * @throws IllegalArgumentException where it does not begin with a table and its columns
   */
  static IndexDefinition parse(String written) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is not the definition of an index. Write what follows ON in CREATE INDEX, such as \"users (email)\""
              .formatted(written));
    }
    return new IndexDefinition(QualifiedName.parse(parts.group(1)), inOneSpelling(parts.group(2)));
  }

  /** What the server says of an index. */
  static IndexDefinition of(Index index) {
    Matcher server = SERVERS.matcher(index.definition());
    if (!server.matches()) {
      throw new IllegalArgumentException("not a definition: " + index.definition());
    }
    Matcher parts = WRITTEN.matcher(server.group(1));
    String rest = parts.matches() ? parts.group(2) : server.group(1);
    return new IndexDefinition(index.table(), inOneSpelling(rest));
  }

  private static String inOneSpelling(String text) {
    StringBuilder spelled = new StringBuilder();
    Matcher part = QUOTED_OR_NOT.matcher(text);
    while (part.find()) {
      String quoted = part.group(1);
      spelled.append(quoted != null ? quoted : spell(part.group(2)));
    }
    String casts = LITERAL_CAST.matcher(spelled.toString().strip()).replaceAll("$1");
    return withoutOuterParentheses(casts);
  }

  private static String spell(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .replaceAll("^ ?using btree ", "")
        .replaceAll(" asc\\b", "")
        .replaceAll(" ?([(),]) ?", "$1")
        .replaceAll("\\)(?=[a-z])", ") ")
        .replaceAll("(?<=[a-z]) ?\\(", " (")
        .replace(",", ", ");
  }

  private static String withoutOuterParentheses(String text) {
    Matcher where = WHERE.matcher(text);
    return where.find() && isBalanced(where.group(1))
        ? text.substring(0, where.start()) + " where " + where.group(1)
        : text;
  }

  /** Whether the parentheses around this text belong together. */
  private static boolean isBalanced(String text) {
    int depth = 0;
    for (int i = 0; i < text.length() && depth >= 0; i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
    }
    return depth == 0;
  }

  @Override
  public String toString() {
    return table + " " + rest;
  }
}
