package dev.gonogo.engine.catalog;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How differences are said. */
final class Phrase {

  private static final String NOTHING = "nothing";

  private Phrase() {}

  /** {@code valid was true, is false}; of long texts only the first line that differs. */
  static String changed(String property, @Nullable Object before, @Nullable Object after) {
    String was = value(before);
    String is = value(after);
    if (was.contains("\n") || is.contains("\n")) {
      return changedLine(words(property), was.lines().toList(), is.lines().toList());
    }
    return "%s was %s, is %s".formatted(words(property), was, is);
  }

  private static String changedLine(String property, List<String> before, List<String> after) {
    if (before.equals(after)) {
      return property + " differs in its line ends only";
    }
    int line = 0;
    while (line(before, line).equals(line(after, line))) {
      line++;
    }
    return "%s differs from line %d on: was %s, is %s"
        .formatted(property, line + 1, line(before, line), line(after, line));
  }

  /** In quotes, because a text may differ in nothing but its space. */
  private static String line(List<String> lines, int line) {
    return line < lines.size() ? "'" + lines.get(line) + "'" : NOTHING;
  }

  /** What went or came with an object: {@code , with 2 columns and 1 index}. */
  static String with(List<CatalogObject> parts) {
    Map<String, Long> counts =
        parts.stream().collect(groupingBy(CatalogObject::noun, TreeMap::new, counting()));
    List<String> counted =
        counts.entrySet().stream().map(e -> count(e.getValue(), e.getKey())).toList();
    return counted.isEmpty() ? "" : ", with " + and(counted);
  }

  /** {@code 1 row}, {@code 2 rows}. */
  static String count(long count, String noun) {
    return count + " " + (count == 1 ? noun : plural(noun));
  }

  /** {@code label sent is left over}, {@code labels a, b are missing}; empty where nothing is. */
  static Optional<String> listed(String noun, Collection<?> values, String state) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            values.size() == 1
                ? "%s %s is %s".formatted(noun, list(values), state)
                : "%s %s are %s".formatted(plural(noun), list(values), state));
  }

  private static String plural(String noun) {
    if (noun.endsWith("x")) {
      return noun + "es";
    }
    return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }

  private static String and(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /** The name of a record component in words: {@code rowSecurity} is row security. */
  private static String words(String property) {
    return Arrays.stream(property.split("(?=\\p{Upper})"))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(joining(" "));
  }

  static String list(Collection<?> values) {
    return values.isEmpty() ? NOTHING : values.stream().map(String::valueOf).collect(joining(", "));
  }

  private static String value(@Nullable Object value) {
    if (value instanceof Collection<?> values) {
      return list(values);
    }
    return value == null ? NOTHING : value.toString();
  }
}
