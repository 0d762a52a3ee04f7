package dev.gonogo.engine.guard;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.sql.SqlFile;
import dev.gonogo.engine.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every function of every major was looked at.
 *
 * <p>The list of those that may be called is written by this test when it is run with {@code
 * -Dreference.write=true}: everything that is not refused, and is not VOLATILE unless somebody
 * found it harmless.
 */
class BuiltInFunctionsTest {
  private static final Path ALLOWED =
      Path.of("src/main/resources/dev/gonogo/engine/guard/allowed-functions.txt");

  /** Of each name the majors that have it. */
  private static final Map<String, SortedSet<Integer>> ALL = new TreeMap<>();

  private static final SortedSet<String> VOLATILE = new TreeSet<>();

  @BeforeAll
  static void read() throws SQLException {
    for (int major : BuiltInFunctions.MAJORS) {
      try (Connection session = TestServer.connect(major, "postgres");
          Statement statement = session.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "SELECT proname, bool_or(provolatile = 'v') FROM pg_proc WHERE oid < 16384"
                      + " GROUP BY proname")) {
        while (rows.next()) {
          ALL.computeIfAbsent(rows.getString(1), name -> new TreeSet<>()).add(major);
          if (rows.getBoolean(2)) {
            VOLATILE.add(rows.getString(1));
          }
        }
      }
    }
  }

  @Test
  void every_volatile_one_is_refused_or_harmless() {
    Set<String> harmless = harmless();

    assertThat(VOLATILE)
        .as("to be looked at: refused-functions.txt, or volatile-and-harmless.txt of the tests")
        .allMatch(name -> harmless.contains(name) != BuiltInFunctions.reason(name).isPresent());
    assertThat(harmless).as("there is no such VOLATILE function").isSubsetOf(VOLATILE);
  }

  @Test
  void those_that_may_be_called_are_listed() throws IOException {
    String list =
        "# Functions of PostgreSQL that a query of a check may call, and the majors that have them where not all do.\n"
            + "# Written by BuiltInFunctionsTest; what is missing here is refused.\n"
            + ALL.entrySet().stream()
                .filter(entry -> BuiltInFunctions.reason(entry.getKey()).isEmpty())
                .filter(
                    entry ->
                        !VOLATILE.contains(entry.getKey()) || harmless().contains(entry.getKey()))
                .map(entry -> entry.getKey() + majors(entry.getValue()) + "\n")
                .collect(joining());
    if (Boolean.getBoolean("reference.write")) {
      Files.writeString(ALLOWED, list);
    }
    assertThat(Files.readString(ALLOWED))
        .as(
            "is stale. Write it anew, and look at what is new: mvn test -pl engine"
                + " -Dtest=BuiltInFunctionsTest -Dreference.write=true")
        .isEqualTo(list);
  }

  private static String majors(SortedSet<Integer> majors) {
    return majors.equals(BuiltInFunctions.MAJORS)
        ? ""
        : majors.stream().map(major -> " " + major).collect(joining());
  }

  @Test
  void no_reason_is_of_a_function_that_is_not_there() {
    assertThat(
            SqlFile.read(BuiltInFunctions.class, "refused-functions.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Stream.of(line.substring(line.indexOf(':') + 2).split(" "))))
        .allMatch(
            name -> ALL.keySet().stream().anyMatch(one -> BuiltInFunctions.matches(name, one)));
  }

  @ParameterizedTest
  @CsvSource({
    "17, pg_notify, sends a notification",
    "17, pg_try_advisory_xact_lock, takes locks that others wait for",
    "17, uuidv7, is not among the functions of PostgreSQL 17 that are known to change nothing",
    "19, count, is not among the functions of PostgreSQL 19 that are known to change nothing",
    "19, pg_notify, sends a notification",
  })
  void a_refusal_says_why(int major, String name, String reason) {
    assertThat(BuiltInFunctions.reason(major, name)).isEqualTo(reason);
  }

  @Test
  void what_may_be_called_depends_on_the_major() {
    assertThat(BuiltInFunctions.allowed(17))
        .contains("count", "any_value")
        .doesNotContain("uuidv7");
    assertThat(BuiltInFunctions.allowed(18)).contains("count", "uuidv7");
    assertThat(BuiltInFunctions.allowed(19)).isEmpty();
  }

  private static Set<String> harmless() {
    return SqlFile.read(BuiltInFunctionsTest.class, "volatile-and-harmless.txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> Stream.of(line.split(" ")))
        .collect(Collectors.toSet());
  }
}
