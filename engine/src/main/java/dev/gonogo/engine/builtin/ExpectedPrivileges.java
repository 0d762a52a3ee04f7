package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Grantees;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.evidence.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares the privileges that a role has with those it should have. */
final class ExpectedPrivileges {
  private final Map<String, List<String>> written;

  /**
   * @param written objects to privileges
   */
  ExpectedPrivileges(Map<String, List<String>> written) {
    this.written = written;
  }

  void compare(Grantees grantees, Catalog catalog, List<Finding> findings) {
    Set<HeldPrivilege> expected = new LinkedHashSet<>();
    written.forEach(
        (objects, privileges) ->
            PrivilegeScope.parse(objects).held(catalog, privileges).forEach(expected::add));
    Holdings holdings = Holdings.of(grantees, catalog);
    Map<HeldPrivilege, String> missing = new LinkedHashMap<>();
    expected.stream()
        .filter(one -> !isAmong(holdings.has(), one))
        .forEach(one -> missing.put(one, ""));
    Map<HeldPrivilege, String> more = new LinkedHashMap<>(holdings.judged());
    more.keySet().removeIf(one -> isAmong(expected, one));

    String may = "%s may grant %s on %s to others%s, which is not expected";
    report(grantees, holdings.grantable(), may, findings);
    report(grantees, missing, "%s lacks %s on %s%s", findings);
    report(grantees, more, "%s has %s on %s%s, which is not expected", findings);
  }

  /** What holds for a table holds for its columns. */
  private static boolean isAmong(Set<HeldPrivilege> privileges, HeldPrivilege one) {
    return privileges.contains(one) || privileges.contains(one.onWhole());
  }

  /** What is expected on all objects of a schema that has none, such as a misspelt one. */
  List<String> vacuous(Catalog catalog) {
    List<String> vacuous = new ArrayList<>();
    written.forEach(
        (objects, privileges) -> {
          PrivilegeScope scope = PrivilegeScope.parse(objects);
          if (!privileges.isEmpty() && scope.objects(catalog).isEmpty()) {
            String schema = QualifiedName.quoted(scope.schema().orElseThrow());
            vacuous.add("there is no %s in schema %s".formatted(scope.on(), schema));
          }
        });
    return vacuous;
  }

  /** One finding for each privilege and way to it, with all the objects. */
  private static void report(
      Grantees grantees, Map<HeldPrivilege, String> held, String sentence, List<Finding> findings) {
    Map<String, Map<String, Set<String>>> objects = new TreeMap<>();
    held.forEach(
        (one, way) ->
            objects
                .computeIfAbsent(one.privilege(), privilege -> new TreeMap<>())
                .computeIfAbsent(way, words -> new TreeSet<>())
                .add(one.what()));
    objects.forEach(
        (privilege, ways) ->
            ways.forEach(
                (way, names) ->
                    findings.add(
                        Finding.of(
                            sentence.formatted(
                                grantees.name(), privilege, String.join(", ", names), way)))));
  }
}
