package dev.gonogo.engine.guard;

import dev.gonogo.engine.sql.SqlFile;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The functions that come with PostgreSQL: those that a query may call, and why others may not be.
 *
 * <p>What volatility says is no help: {@code pg_current_xact_id} is STABLE and takes a transaction
 * id, {@code pg_relation_size} is VOLATILE and does nothing. So every name was looked at once;
 * {@code BuiltInFunctionsTest} fails where a server has one that was not.
 */
final class BuiltInFunctions {

  /** The majors that were looked at. */
  static final Set<Integer> MAJORS = new TreeSet<>(Set.of(14, 15, 16, 17, 18));

  private static final Map<String, Set<Integer>> ALLOWED = allowed();
  private static final Map<String, String> REFUSED = refused();

  private BuiltInFunctions() {}

  /** The names of those that a query may call on a major; none of one that was not looked at. */
  static Set<String> allowed(int major) {
    return ALLOWED.entrySet().stream()
        .filter(entry -> entry.getValue().contains(major))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Why one that is not allowed is not, as the end of a sentence that begins with its name. */
  static String reason(int major, String name) {
    return reason(name)
        .orElse(
            "is not among the functions of PostgreSQL %d that are known to change nothing"
                .formatted(major));
  }

  /** Why a name is never allowed, on whatever major; empty where it is not said. */
  static Optional<String> reason(String name) {
    return REFUSED.entrySet().stream()
        .filter(entry -> matches(entry.getKey(), name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Whether a name is what the list of reasons says; {@code *} stands for any ending. */
  static boolean matches(String listed, String name) {
    return listed.endsWith("*")
        ? name.startsWith(listed.substring(0, listed.length() - 1))
        : name.equals(listed);
  }

  /** A name in each line, and the majors that have it where not all have. */
  private static Map<String, Set<Integer>> allowed() {
    Map<String, Set<Integer>> allowed = new HashMap<>();
    lines("allowed-functions.txt")
        .map(line -> line.split(" "))
        .forEach(
            words ->
                allowed.put(
                    words[0],
                    words.length == 1
                        ? MAJORS
                        : Stream.of(words)
                            .skip(1)
                            .map(Integer::valueOf)
                            .collect(Collectors.toSet())));
    return Map.copyOf(allowed);
  }

  /** A reason in each line, and the names that it holds for. */
  private static Map<String, String> refused() {
    Map<String, String> refused = new LinkedHashMap<>();
    lines("refused-functions.txt")
        .map(line -> line.split(": "))
        .forEach(
            parts -> Stream.of(parts[1].split(" ")).forEach(name -> refused.put(name, parts[0])));
    return refused;
  }

  private static Stream<String> lines(String file) {
    return SqlFile.read(BuiltInFunctions.class, file)
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank());
  }
}
