package dev.gonogo.engine.check;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Privilege;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.evidence.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares the privileges that a role has itself with those it should have. */
final class ExpectedPrivileges {
  private final Map<String, List<String>> written;

  /**
   * @param written objects to privileges
   */
  ExpectedPrivileges(Map<String, List<String>> written) {
    this.written = written;
  }

  void compare(String role, Catalog catalog, List<Finding> findings) {
    Set<HeldPrivilege> expected = expected(catalog);
    Set<HeldPrivilege> actual = new LinkedHashSet<>();
    Set<HeldPrivilege> grantable = new LinkedHashSet<>();
    for (Privilege privilege : catalog.privileges(role)) {
      actual.add(HeldPrivilege.of(privilege));
      if (privilege.grantable()) {
        grantable.add(HeldPrivilege.of(privilege));
      }
    }
    report(role, grantable, "%s may grant %s on %s to others, which is not expected", findings);
    report(role, minus(expected, actual), "%s lacks %s on %s", findings);
    report(role, minus(actual, expected), "%s has %s on %s, which is not expected", findings);
  }

  private Set<HeldPrivilege> expected(Catalog catalog) {
    Set<HeldPrivilege> expected = new LinkedHashSet<>();
    written.forEach(
        (objects, privileges) -> {
          PrivilegeScope scope = PrivilegeScope.parse(objects);
          for (String object : scope.objects(catalog)) {
            for (String privilege : scope.privileges(privileges)) {
              expected.add(new HeldPrivilege(scope.on(), object, privilege));
            }
          }
        });
    return expected;
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

  private static Set<HeldPrivilege> minus(Set<HeldPrivilege> all, Set<HeldPrivilege> without) {
    Set<HeldPrivilege> rest = new LinkedHashSet<>(all);
    rest.removeAll(without);
    return rest;
  }

  /** One finding for each privilege, with all the objects. */
  private static void report(
      String role, Set<HeldPrivilege> held, String sentence, List<Finding> findings) {
    Map<String, Set<String>> objects = new TreeMap<>();
    for (HeldPrivilege one : held) {
      objects.computeIfAbsent(one.privilege(), privilege -> new TreeSet<>()).add(one.what());
    }
    objects.forEach(
        (privilege, names) ->
            findings.add(
                Finding.of(sentence.formatted(role, privilege, String.join(", ", names)))));
  }
}
