package dev.gonogo.engine.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** psql's variables (PostgreSQL manual: psql, Variables). */
final class Variables {

  /** Those that only a server can tell. */
  static final Set<String> OF_THE_SERVER =
      Set.of(
          "DBNAME",
          "USER",
          "SERVER_VERSION_NUM",
          "SERVER_VERSION_NAME",
          "ERROR",
          "SQLSTATE",
          "ROW_COUNT",
          "LAST_ERROR_MESSAGE",
          "LAST_ERROR_SQLSTATE");

  /** Those that are different in production, so that a rehearsal with them proves nothing. */
  static final Set<String> REFUSED = Set.of("HOST", "PORT");

  private static final Map<String, String> AT_FIRST =
      Map.of(
          "AUTOCOMMIT", "on",
          "ON_ERROR_STOP", "on",
          "ON_ERROR_ROLLBACK", "off",
          "ENCODING", "UTF8",
          "ECHO", "none",
          "QUIET", "off",
          "SINGLESTEP", "off",
          "SINGLELINE", "off",
          "VERBOSITY", "default",
          "SHOW_CONTEXT", "errors");

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_\\u0080-\\uffff]+");
  private static final Pattern SECRET =
      Pattern.compile("pass|pwd|secret|token|credential", Pattern.CASE_INSENSITIVE);

  private Map<String, Value> values = new HashMap<>();
  private final Set<String> prefixes = new HashSet<>();
  private final Set<String> secrets = new HashSet<>();

  Variables() {
    AT_FIRST.forEach((name, text) -> values.put(name, Value.of(text)));
  }

  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  static boolean isNamePart(int point) {
    return (point >= 'a' && point <= 'z')
        || (point >= 'A' && point <= 'Z')
        || (point >= '0' && point <= '9')
        || point == '_'
        || point >= '\u0080';
  }

  Optional<Value> get(String name) {
    boolean mayBeSet = prefixes.stream().anyMatch(name::startsWith);
    return Optional.ofNullable(values.get(name))
        .or(() -> mayBeSet ? Optional.of(Value.unknown()) : Optional.empty());
  }

  /** Whether it means something to psql, so that no query sets it. */
  boolean isSpecial(String name) {
    return AT_FIRST.containsKey(name);
  }

  /**
   * A query will set variables, whose names are known no better than the names in it.
   *
   * @param names what occurs in the query; {@code *} stands for any column
   */
  void mayBeSet(String prefix, List<String> names) {
    prefixes.add(prefix);
    boolean any = names.contains("*");
    Set<String> set = names.stream().map(name -> prefix + name).collect(Collectors.toSet());
    values.replaceAll(
        (name, value) ->
            !isSpecial(name) && (set.contains(name) || (any && name.startsWith(prefix)))
                ? Value.unknown()
                : value);
  }

  void set(String name, Value value) {
    values.put(name, value);
    if (SECRET.matcher(name).find() && value.isKnown()) {
      secret(value.text());
    }
  }

  void unset(String name) {
    if (AT_FIRST.containsKey(name)) {
      values.put(name, Value.of("off"));
    } else {
      values.remove(name);
    }
  }

  /** Whether a variable that is on or off is on. */
  boolean isOn(String name) {
    return get(name).flatMap(value -> bool(value.text())).orElse(false);
  }

  /** What psql takes for a truth value: beginnings of words too; empty for anything else. */
  static Optional<Boolean> bool(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return Optional.empty();
    } else if ("true".startsWith(word) || "yes".startsWith(word) || word.matches("on|1")) {
      return Optional.of(true);
    } else if ("false".startsWith(word) || "no".startsWith(word) || word.matches("off?|0")) {
      return Optional.of(false);
    }
    return Optional.empty();
  }

  /** Never shows this text. */
  void secret(String text) {
    if (!text.isBlank()) {
      secrets.add(text);
    }
  }

  /** What may be shown of a text. */
  String shown(String text) {
    String shown = text;
    for (String secret : secrets) {
      shown = shown.replace(secret, "***");
    }
    return shown;
  }

  Set<String> secrets() {
    return Set.copyOf(secrets);
  }

  Map<String, Value> copy() {
    return Map.copyOf(values);
  }

  void restore(Map<String, Value> copy) {
    values = new HashMap<>(copy);
  }

  /** What is known after one of several courses, whichever it was. */
  void merge(List<Map<String, Value>> courses) {
    Map<String, Value> merged = new HashMap<>();
    List<String> names = new ArrayList<>();
    courses.forEach(course -> names.addAll(course.keySet()));
    for (String name : names) {
      Value first = courses.get(0).get(name);
      boolean same =
          first != null && courses.stream().allMatch(course -> first.equals(course.get(name)));
      merged.put(name, same ? first : Value.unknown());
    }
    values = merged;
  }
}
