package dev.gonogo.engine.guard;

import static java.util.function.Predicate.not;

import dev.gonogo.engine.sql.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the words of one statement say against its being a query that reads. */
final class QueryWords {

  private static final Set<String> BEGINNINGS =
      Set.of("SELECT", "WITH", "VALUES", "TABLE", "SHOW", "EXPLAIN");

  private static final Set<String> EXPLAINED = Set.of("SELECT", "WITH", "VALUES", "TABLE");
  private static final Set<String> OPTIONS = Set.of("ANALYZE", "ANALYSE", "VERBOSE");

  private final List<Token> tokens;
  private final String text;

  private QueryWords(List<Token> tokens, String text) {
    this.tokens = tokens;
    this.text = text;
  }

  /** Why this is none; empty where nothing speaks against it. */
  static Optional<String> objection(List<Token> tokens, String text) {
    QueryWords words = new QueryWords(tokens, text);
    return words.beginning().or(words::explained).or(words::into).or(words::escapedName);
  }

  /** Whether it begins as what the server makes plans for. */
  static boolean isPlanned(List<Token> tokens, String text) {
    return EXPLAINED.contains(new QueryWords(tokens, text).wordFrom(0));
  }

  private Optional<String> beginning() {
    String word = wordFrom(0);
    return BEGINNINGS.contains(word)
        ? Optional.empty()
        : Optional.of(
            "a query begins with SELECT, WITH, VALUES, TABLE, SHOW or EXPLAIN, not with " + word);
  }

  /** A READ ONLY transaction lets EXPLAIN ANALYZE of CREATE TABLE AS make the table. */
  private Optional<String> explained() {
    if (!wordFrom(0).equals("EXPLAIN")) {
      return Optional.empty();
    }
    int at = indexOf("EXPLAIN") + 1;
    if (at < tokens.size() && tokens.get(at).kind() == Token.Kind.OPEN && !isParenthesized(at)) {
      at = closing(at) + 1;
    }
    while (at < tokens.size() && OPTIONS.contains(word(at))) {
      at++;
    }
    String word = wordFrom(at);
    return EXPLAINED.contains(word)
        ? Optional.empty()
        : Optional.of(
            "what is explained begins with SELECT, WITH, VALUES or TABLE, not with " + word);
  }

  /** Whether what is explained stands in these parentheses, and not options. */
  private boolean isParenthesized(int open) {
    return EXPLAINED.contains(wordFrom(open));
  }

  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      switch (tokens.get(i).kind()) {
        case OPEN -> depth++;
        case CLOSE -> depth--;
        default -> {}
      }
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size();
  }

  /** So it does with SELECT INTO. */
  private Optional<String> into() {
    return indexOf("INTO") < 0
        ? Optional.empty()
        : Optional.of("a query that reads has no INTO; a column of that name is written \"into\"");
  }

  private Optional<String> escapedName() {
    return tokens.stream()
        .filter(token -> token.kind() == Token.Kind.QUOTED_NAME)
        .map(token -> token.in(text))
        .filter(not(name -> name.startsWith("\"")))
        .findFirst()
        .map(
            "what %s stands for cannot be told: write the name without Unicode escapes"::formatted);
  }

  private int indexOf(String word) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).is(word, text)) {
        return i;
      }
    }
    return -1;
  }

  /** The first word from a place on, behind parentheses that are opened there. */
  private String wordFrom(int start) {
    int at = start;
    while (at < tokens.size() && tokens.get(at).kind() == Token.Kind.OPEN) {
      at++;
    }
    return at < tokens.size() ? word(at) : "nothing";
  }

  private String word(int at) {
    return tokens.get(at).in(text).toUpperCase(Locale.ROOT);
  }
}
