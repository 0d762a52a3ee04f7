package dev.gonogo.engine.check;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.DefaultPrivilege;
import dev.gonogo.engine.evidence.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares what a role will get on later objects with what it should get. */
final class ExpectedDefaultPrivileges {

  /** Objects in words to privileges. */
  private static final class Privileges {
    private final Map<String, Set<String>> byObjects = new TreeMap<>();

    void add(DefaultPrivilegeScope objects, List<String> privileges) {
      byObjects.computeIfAbsent(objects.toString(), key -> new TreeSet<>()).addAll(privileges);
    }

    /** One finding for all privileges on the same objects that are not among others. */
    void report(String role, Privileges others, String sentence, List<Finding> findings) {
      byObjects.forEach(
          (objects, privileges) -> {
            Set<String> rest = new TreeSet<>(privileges);
            rest.removeAll(others.byObjects.getOrDefault(objects, Set.of()));
            if (!rest.isEmpty()) {
              String words = String.join(", ", rest);
              findings.add(Finding.of(sentence.formatted(role, words, objects)));
            }
          });
    }
  }

  private ExpectedDefaultPrivileges() {}

  static void compare(
      String role, Map<String, List<String>> written, Catalog catalog, List<Finding> findings) {
    Privileges expected = new Privileges();
    written.forEach(
        (objects, privileges) -> {
          DefaultPrivilegeScope scope = DefaultPrivilegeScope.parse(objects);
          expected.add(scope, PrivilegeWords.on(scope.on(), privileges));
        });
    Privileges actual = new Privileges();
    Privileges grantable = new Privileges();
    for (DefaultPrivilege privilege : catalog.defaultPrivileges(role)) {
      if (privilege.granted()) {
        DefaultPrivilegeScope scope = new DefaultPrivilegeScope(privilege.on(), privilege.schema());
        actual.add(scope, List.of(privilege.privilege()));
        if (privilege.grantable()) {
          grantable.add(scope, List.of(privilege.privilege()));
        }
      }
    }
    Privileges none = new Privileges();
    grantable.report(
        role, none, "%s will be able to grant %s on %s to others, which is not expected", findings);
    expected.report(role, actual, "%s will lack %s on %s", findings);
    actual.report(role, expected, "%s will get %s on %s, which is not expected", findings);
  }
}
