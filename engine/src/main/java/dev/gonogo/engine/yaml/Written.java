package dev.gonogo.engine.yaml;

import java.util.Collection;
import java.util.stream.Collectors;

/** How something from a file is repeated in a message: in quotes, on one line, not too long. */
final class Written {

  private static final int LONGEST = 80;
  private static final int MOST_KEYS = 8;

  private Written() {}

  static String quoted(String text) {
    String line = Passwords.hidden(text.replaceAll("\\p{Cntrl}+", " "));
    int end = line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
    return "\"" + line.substring(0, end) + (end < line.length() ? "…" : "") + "\"";
  }

  /** A question to end a message with; nothing when no allowed text is near. */
  static String suggestion(String written, Collection<String> allowed) {
    return Suggestion.nearest(written, allowed).map(" Did you mean \"%s\"?"::formatted).orElse("");
  }

  /** What a node is, to end "expected …, found …" with. */
  static String found(Node node) {
    if (node instanceof Scalar scalar) {
      return scalar.isLeftOut() ? "nothing" : quoted(scalar.text());
    }
    if (node instanceof Mapping mapping) {
      return mapping.entries().isEmpty()
          ? "an empty mapping"
          : mapping.entries().stream()
              .limit(MOST_KEYS)
              .map(entry -> entry.key().text())
              .collect(Collectors.joining(", ", "a mapping with keys ", more(mapping)));
    }
    return ((Sequence) node).elements().isEmpty() ? "an empty list" : "a list";
  }

  private static String more(Mapping mapping) {
    return mapping.entries().size() > MOST_KEYS ? ", …" : "";
  }
}
