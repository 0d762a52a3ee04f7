package dev.gonogo.engine.rows;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever was edited is told, and nothing else. */
class RowEditsPropertyTest {

  @Property(tries = 15)
  void rows_with_a_key(
      @ForAll("tables") SortedMap<Integer, String> before,
      @ForAll("tables") SortedMap<Integer, String> after)
      throws SQLException {
    TwoDatabases databases = TwoDatabases.with("create table t (id int primary key, name text)");
    before.forEach((id, name) -> insert(databases::before, "(%d, %s)".formatted(id, name)));
    after.forEach((id, name) -> insert(databases::after, "(%d, %s)".formatted(id, name)));

    List<String> expected = new ArrayList<>();
    expect(before, id -> !after.containsKey(id), "is missing", "are missing", expected);
    expect(after, id -> !before.containsKey(id), "is left over", "are left over", expected);
    expect(
        before,
        id -> after.containsKey(id) && !Objects.equals(before.get(id), after.get(id)),
        "changed",
        "changed",
        expected);
    assertThat(databases.differences()).isEqualTo(expected);
  }

  @Property(tries = 15)
  void rows_without_a_key(@ForAll("names") List<String> before, @ForAll("names") List<String> after)
      throws SQLException {
    TwoDatabases databases = TwoDatabases.with("create table t (name text)");
    before.forEach(name -> insert(databases::before, "(%s)".formatted(name)));
    after.forEach(name -> insert(databases::after, "(%s)".formatted(name)));

    List<String> missing = without(before, after);
    List<String> leftOver = without(after, before);
    if (missing.isEmpty() && leftOver.isEmpty()) {
      assertThat(databases.differences()).isEmpty();
    } else {
      assertThat(databases.differences())
          .singleElement()
          .asString()
          .satisfies(
              sentence -> {
                assertThat(number(sentence, " of t (is|are) missing")).isEqualTo(missing.size());
                assertThat(number(sentence, "( of t)? (is|are) left over"))
                    .isEqualTo(leftOver.size());
              });
    }
  }

  @Provide
  Arbitrary<SortedMap<Integer, String>> tables() {
    return Arbitraries.maps(Arbitraries.integers().between(-3, 12), values())
        .ofMaxSize(12)
        .map(TreeMap::new);
  }

  @Provide
  Arbitrary<List<String>> names() {
    return values().list().ofMaxSize(8);
  }

  private static Arbitrary<String> values() {
    return Arbitraries.of("null", "''", "' '", "','", "'a'", "'\"'", "'()'");
  }

  private interface Sql {
    TwoDatabases run(String sql) throws SQLException;
  }

  private static void insert(Sql side, String row) {
    try {
      side.run("insert into t values " + row);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void expect(
      SortedMap<Integer, String> rows,
      Predicate<Integer> which,
      String one,
      String several,
      List<String> expected) {
    List<Integer> ids = rows.keySet().stream().filter(which).toList();
    if (!ids.isEmpty()) {
      expected.add(
          "%d %s of t %s: %s"
              .formatted(
                  ids.size(),
                  ids.size() == 1 ? "row" : "rows",
                  ids.size() == 1 ? one : several,
                  ids.stream().map(String::valueOf).collect(joining(", "))));
    }
  }

  /** The multiset that remains. */
  private static List<String> without(List<String> all, List<String> gone) {
    List<String> remaining = new ArrayList<>(all);
    gone.forEach(remaining::remove);
    return remaining;
  }

  private static int number(String sentence, String words) {
    Matcher matcher = Pattern.compile("(\\d+)( rows?)?" + words).matcher(sentence);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }
}
