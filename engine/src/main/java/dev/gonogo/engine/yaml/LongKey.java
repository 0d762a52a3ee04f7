package dev.gonogo.engine.yaml;

import java.util.Optional;

/**
 * A key that YAML does not read without a sign before it, since its colon is too far away (YAML 1.2
 * §7.4.2): the parser takes it for something else, and says so.
 */
final class LongKey {

  private static final int LONGEST = 1024;

  private LongKey() {}

  /** The problem, where the line of this position begins with such a key. */
  static Optional<Problem> at(Position position, Source source) {
    String line = source.text().lines().skip(position.line() - 1L).findFirst().orElse("");
    String content = line.stripLeading();
    return colon(content) > LONGEST
        ? Optional.of(
            new Problem(
                new Position(source.file(), position.line(), line.length() - content.length() + 1),
                "a key of more than 1024 characters is not found without a sign. Write \"? \" before it, and \": \" before its value on the next line"))
        : Optional.empty();
  }

  /** Where the key ends; -1 where the line does not begin with one. */
  private static int colon(String content) {
    char first = content.isEmpty() ? ' ' : content.charAt(0);
    int from = first == '"' || first == '\'' ? content.indexOf(first + ":") : 0;
    int colon = from < 0 ? -1 : (content + " ").indexOf(": ", from);
    return colon < 0 ? -1 : content.codePointCount(0, colon);
  }
}
