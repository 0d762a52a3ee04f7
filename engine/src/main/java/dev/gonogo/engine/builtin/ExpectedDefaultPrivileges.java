package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.DefaultPrivilege;
import dev.gonogo.engine.catalog.Grantees;
import dev.gonogo.engine.evidence.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares what a role will get on later objects with what it should get. */
final class ExpectedDefaultPrivileges {

  /** Objects in words to the way to them to privileges. */
  private static final class Privileges {
    private final Map<String, Map<String, Set<String>>> byObjects = new TreeMap<>();

    void add(DefaultPrivilegeScope objects, String way, List<String> privileges) {
      byObjects
          .computeIfAbsent(objects.toString(), key -> new TreeMap<>())
          .computeIfAbsent(way, key -> new TreeSet<>())
          .addAll(privileges);
    }

    private Set<String> on(String objects) {
      return byObjects.getOrDefault(objects, Map.of()).values().stream()
          .flatMap(Set::stream)
          .collect(Collectors.toSet());
    }

    /** One finding for all privileges on the same objects that are not among others. */
    void report(String role, Privileges others, String sentence, List<Finding> findings) {
      byObjects.forEach(
          (objects, ways) ->
              ways.forEach(
                  (way, privileges) -> {
                    Set<String> rest = new TreeSet<>(privileges);
                    rest.removeAll(others.on(objects));
                    if (!rest.isEmpty()) {
                      String words = String.join(", ", rest);
                      findings.add(Finding.of(sentence.formatted(role, words, objects, way)));
                    }
                  }));
    }
  }

  private ExpectedDefaultPrivileges() {}

  static void compare(
      Grantees grantees,
      Map<String, List<String>> written,
      Catalog catalog,
      List<Finding> findings) {
    Privileges expected = new Privileges();
    written.forEach(
        (objects, privileges) -> {
          DefaultPrivilegeScope scope = DefaultPrivilegeScope.parse(objects);
          expected.add(scope, "", PrivilegeWords.on(scope.on(), privileges));
        });
    Privileges has = new Privileges();
    Privileges judged = new Privileges();
    Privileges grantable = new Privileges();
    grantees
        .ways()
        .forEach(
            (grantee, way) -> {
              for (DefaultPrivilege privilege : catalog.defaultPrivileges(grantee)) {
                if (privilege.granted()) {
                  add(privilege, way, judged);
                  if (grantees.counts(grantee)) {
                    add(privilege, way, has);
                  }
                  if (privilege.grantable()) {
                    add(privilege, way, grantable);
                  }
                }
              }
            });
    Privileges none = new Privileges();
    String role = grantees.name();
    String may = "%s will be able to grant %s on %s to others%s, which is not expected";
    grantable.report(role, none, may, findings);
    expected.report(role, has, "%s will lack %s on %s%s", findings);
    judged.report(role, expected, "%s will get %s on %s%s, which is not expected", findings);
  }

  private static void add(DefaultPrivilege privilege, String way, Privileges to) {
    DefaultPrivilegeScope scope = new DefaultPrivilegeScope(privilege.on(), privilege.schema());
    to.add(scope, way, List.of(privilege.privilege()));
  }
}
