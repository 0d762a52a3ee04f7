package dev.gonogo.engine.check;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.DefaultPrivilege;
import dev.gonogo.engine.evidence.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares what a role will get on later objects with what it should get. */
final class ExpectedDefaultPrivileges {
  private ExpectedDefaultPrivileges() {}

  static void compare(
      String role, Map<String, List<String>> written, Catalog catalog, List<Finding> findings) {
    Map<String, Set<String>> expected = new TreeMap<>();
    written.forEach(
        (objects, privileges) ->
            privileges.forEach(
                privilege ->
                    add(
                        expected,
                        DefaultPrivilegeScope.parse(objects),
                        privilege.toUpperCase(Locale.ROOT))));
    Map<String, Set<String>> actual = new TreeMap<>();
    for (DefaultPrivilege privilege : catalog.defaultPrivileges(role)) {
      if (privilege.granted()) {
        add(
            actual,
            new DefaultPrivilegeScope(privilege.on(), privilege.schema()),
            privilege.privilege());
      }
    }
    report(expected, actual, role + " will lack %s on %s", findings);
    report(actual, expected, role + " will get %s on %s, which is not expected", findings);
  }

  private static void add(
      Map<String, Set<String>> privileges, DefaultPrivilegeScope scope, String privilege) {
    privileges.computeIfAbsent(scope.toString(), objects -> new TreeSet<>()).add(privilege);
  }

  private static void report(
      Map<String, Set<String>> all,
      Map<String, Set<String>> without,
      String sentence,
      List<Finding> findings) {
    all.forEach(
        (objects, privileges) -> {
          Set<String> rest = new TreeSet<>(privileges);
          rest.removeAll(without.getOrDefault(objects, Set.of()));
          if (!rest.isEmpty()) {
            findings.add(Finding.of(sentence.formatted(String.join(", ", rest), objects)));
          }
        });
  }
}
