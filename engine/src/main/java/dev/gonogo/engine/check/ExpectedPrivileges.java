package dev.gonogo.engine.check;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.ObjectKind;
import dev.gonogo.engine.catalog.Privilege;
import dev.gonogo.engine.evidence.Finding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares the privileges that a role has itself with those it should have. */
final class ExpectedPrivileges {
  /** A privilege on one object. */
  private record Held(ObjectKind on, String object, String privilege) {}

  private ExpectedPrivileges() {}

  static void compare(
      String role, Map<String, List<String>> written, Catalog catalog, List<Finding> findings) {
    Set<Held> expected = new LinkedHashSet<>();
    written.forEach(
        (objects, privileges) -> {
          PrivilegeScope scope = PrivilegeScope.parse(objects);
          for (String object : scope.objects(catalog)) {
            for (String privilege : privileges) {
              expected.add(new Held(scope.on(), object, privilege.toUpperCase(Locale.ROOT)));
            }
          }
        });
    Set<Held> actual = new LinkedHashSet<>();
    for (Privilege privilege : catalog.privileges(role)) {
      actual.add(new Held(privilege.on(), object(privilege), privilege.privilege()));
      if (privilege.grantable()) {
        findings.add(
            Finding.of(
                "%s may grant %s on %s to others, which is not expected"
                    .formatted(role, privilege.privilege(), object(privilege))));
      }
    }
    report(minus(expected, actual), role + " lacks %s on %s", findings);
    report(minus(actual, expected), role + " has %s on %s, which is not expected", findings);
  }

  private static String object(Privilege privilege) {
    return privilege.column() == null
        ? privilege.object()
        : privilege.object() + " (" + privilege.column() + ")";
  }

  private static Set<Held> minus(Set<Held> all, Set<Held> without) {
    Set<Held> rest = new LinkedHashSet<>(all);
    rest.removeAll(without);
    return rest;
  }

  /** One finding for each privilege and kind of object, with all the objects. */
  private static void report(Set<Held> held, String sentence, List<Finding> findings) {
    Map<String, Set<String>> objects = new TreeMap<>();
    for (Held one : held) {
      String kind = one.on() == ObjectKind.TABLE ? "" : one.on() + " ";
      objects
          .computeIfAbsent(one.privilege(), privilege -> new TreeSet<>())
          .add(kind + one.object());
    }
    objects.forEach(
        (privilege, names) ->
            findings.add(Finding.of(sentence.formatted(privilege, String.join(", ", names)))));
  }
}
