package dev.gonogo.engine.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.catalog.CatalogObject;
import dev.gonogo.engine.catalog.Difference;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which kinds of differences tests have seen, and which there are. */
final class Coverage {

  /** What an object is compared under: another value makes another object. */
  private static final Map<String, Set<String>> NAMES =
      Map.ofEntries(
          Map.entry("Column", Set.of("table", "name")),
          Map.entry("Constraint", Set.of("table", "name")),
          Map.entry("DefaultPrivilege", Set.of("owner", "schema", "on", "grantee", "privilege")),
          Map.entry("DefinedObject", Set.of("kind", "name", "schema")),
          Map.entry("Function", Set.of("name", "argumentTypes", "kind")),
          Map.entry("Index", Set.of("name", "table")),
          Map.entry("LargeObject", Set.of("id")),
          Map.entry("Membership", Set.of("role", "member")),
          Map.entry("Policy", Set.of("table", "name")),
          Map.entry("Privilege", Set.of("on", "object", "column", "grantee", "privilege")),
          Map.entry("PublishedSchema", Set.of("publication", "schema")),
          Map.entry("PublishedTable", Set.of("publication", "table")),
          Map.entry("RevokedPrivilege", Set.of("on", "object", "column", "grantee", "privilege")),
          Map.entry("Rule", Set.of("table", "name")),
          Map.entry("SecurityLabel", Set.of("provider", "object")),
          Map.entry("Setting", Set.of("role", "database", "name")),
          Map.entry("StatisticsObject", Set.of("name", "table")),
          Map.entry("Table", Set.of("name", "kind")),
          Map.entry("Trigger", Set.of("table", "name")),
          Map.entry("Type", Set.of("name", "kind")),
          Map.entry("UserMapping", Set.of("server", "role")));

  /** What takes a database or a tablespace of its own, outside of a transaction. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "Database is left over",
          "Database is missing",
          "Database.encoding",
          "Database.collate",
          "Database.characterType",
          "Database.localeProvider",
          "Database.locale",
          "Database.icuRules",
          "Database.allowsConnections",
          "Database.tablespace",
          "Index.tablespace",
          "Table.tablespace",
          "Tablespace is left over",
          "Tablespace is missing",
          "Tablespace.owner",
          "Tablespace.options",
          "Tablespace.comment");

  private final Set<String> seen = new TreeSet<>();
  private int cases;

  void add(List<Difference> differences) {
    cases++;
    differences.forEach(difference -> seen.addAll(kinds(difference)));
  }

  private static List<String> kinds(Difference difference) {
    String kind = difference.object().getClass().getSimpleName();
    List<String> kinds = new ArrayList<>();
    if (difference instanceof Difference.Changed changed) {
      kinds.add(kind + "." + changed.property());
    } else if (difference instanceof Difference.Missing missing) {
      kinds.add(kind + " is missing");
      missing.parts().forEach(part -> kinds.add(part.getClass().getSimpleName() + " is missing"));
    } else if (difference instanceof Difference.LeftOver leftOver) {
      kinds.add(kind + " is left over");
      leftOver
          .parts()
          .forEach(part -> kinds.add(part.getClass().getSimpleName() + " is left over"));
    }
    return kinds;
  }

  /** Nothing is claimed when only some of the cases were run. */
  void assertCompleteAfter(int all) {
    if (cases == all) {
      Set<String> expected = new TreeSet<>();
      Arrays.stream(CatalogObject.class.getPermittedSubclasses())
          .flatMap(Coverage::expected)
          .forEach(expected::add);
      expected.removeAll(ELSEWHERE);
      expected.removeAll(seen);
      assertThat(expected).as("kinds of differences without a case").isEmpty();
    }
  }

  private static Stream<String> expected(Class<?> kind) {
    String name = kind.getSimpleName();
    Stream<String> properties =
        Arrays.stream(kind.getRecordComponents())
            .filter(component -> !isDerived(component))
            .map(RecordComponent::getName)
            .filter(component -> !NAMES.getOrDefault(name, Set.of("name")).contains(component))
            .map(component -> name + "." + component);
    return Stream.concat(Stream.of(name + " is missing", name + " is left over"), properties);
  }

  private static boolean isDerived(RecordComponent component) {
    return Arrays.stream(component.getAnnotations())
        .anyMatch(annotation -> annotation.annotationType().getSimpleName().equals("Derived"));
  }
}
