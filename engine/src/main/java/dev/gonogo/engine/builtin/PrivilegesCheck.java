package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Grantees;
import dev.gonogo.engine.catalog.Role;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.check.StructuralCheck;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@Doc(
    "What roles can do in this database without SET ROLE, and nothing more: through their own"
        + " grants, memberships, PUBLIC and as owners.")
record PrivilegesCheck(
    @Doc(
            "Name of a role, as it is and without quotes, or `public` for everybody, to its"
                + " privileges: `tables in <schema>`, likewise sequences, functions, types; `schema"
                + " <name>`, `table <name>`, `table <name> (<column>, …)`, `sequence <name>`,"
                + " `function <name(types)>`, `database <name>`, `type <name>`, and for objects"
                + " created later `future tables in <schema>` or `future tables`, likewise"
                + " sequences, functions, types, schemas, to a list such as `[SELECT, INSERT]`. All"
                + " that is not written, it must not have; other databases count only where they"
                + " are written or granted to it by name.")
        Map<String, Map<String, List<String>>> roles)
    implements StructuralCheck {
  private static final String FUTURE = "future ";

  PrivilegesCheck {
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("name at least one role");
    }
    Map<String, Map<String, List<String>>> copies = new LinkedHashMap<>();
    roles.forEach(
        (role, row) -> copies.put(role, Collections.unmodifiableMap(new LinkedHashMap<>(row))));
    roles = Collections.unmodifiableMap(copies);
    roles.values().forEach(PrivilegesCheck::read);
  }

  @Shorthand
  static PrivilegesCheck of(Map<String, Map<String, List<String>>> roles) {
    return new PrivilegesCheck(roles);
  }

  private static void read(Map<String, List<String>> row) {
    present(row).forEach((objects, words) -> PrivilegeScope.parse(objects).privileges(words));
    future(row)
        .forEach(
            (objects, words) ->
                PrivilegeWords.on(DefaultPrivilegeScope.parse(objects).on(), words));
  }

  private static Map<String, List<String>> present(Map<String, List<String>> row) {
    Map<String, List<String>> present = new LinkedHashMap<>(row);
    present.keySet().removeIf(objects -> objects.startsWith(FUTURE));
    return present;
  }

  private static Map<String, List<String>> future(Map<String, List<String>> row) {
    Map<String, List<String>> future = new LinkedHashMap<>();
    row.forEach(
        (objects, words) -> {
          if (objects.startsWith(FUTURE)) {
            future.put(objects.substring(FUTURE.length()), words);
          }
        });
    return future;
  }

  @Override
  public Outcome check(Catalog catalog) {
    List<Finding> findings = new ArrayList<>();
    Judgement judgement = new Judgement();
    roles.forEach(
        (role, row) -> {
          if (isMissing(role, catalog)) {
            findings.add(Finding.of("role " + role + " is missing"));
          } else {
            compare(role, row, catalog, findings);
            new ExpectedPrivileges(present(row)).vacuous(catalog).forEach(judgement::vacuous);
          }
        });
    findings.forEach(judgement::found);
    return judgement.outcome(claim());
  }

  /** The catalog leaves out the predefined roles, which are always there. */
  private static boolean isMissing(String role, Catalog catalog) {
    return !role.equals(Grantees.EVERYBODY)
        && !role.startsWith("pg_")
        && catalog.role(role).isEmpty();
  }

  private String claim() {
    return String.join(", ", roles.keySet())
        + (roles.size() == 1 ? " has" : " have")
        + " the privileges that are written, and nothing more";
  }

  private void compare(
      String role, Map<String, List<String>> row, Catalog catalog, List<Finding> findings) {
    Grantees grantees = Grantees.inherited(role, catalog);
    if (isSuperuser(role, catalog)) {
      findings.add(Finding.of("role " + role + " is a superuser: no privilege is denied to it"));
    }
    settable(grantees, catalog, findings);
    new ExpectedPrivileges(present(row)).compare(grantees, catalog, findings);
    ExpectedDefaultPrivileges.compare(grantees, future(row), catalog, findings);
  }

  /** With SET ROLE a role has privileges that are nowhere in its own row. */
  private void settable(Grantees grantees, Catalog catalog, List<Finding> findings) {
    for (String other : Grantees.settable(grantees.role(), catalog)) {
      if (isSuperuser(other, catalog)) {
        findings.add(
            Finding.of(
                "%s can become superuser %s with SET ROLE".formatted(grantees.name(), other)));
      } else if (!grantees.ways().containsKey(other) && !roles.containsKey(other)) {
        findings.add(
            Finding.of(
                "%s can become %s with SET ROLE, whose privileges are not judged. Write a row for %s"
                    .formatted(grantees.name(), other, other)));
      }
    }
  }

  private static boolean isSuperuser(String role, Catalog catalog) {
    return catalog.role(role).filter(Role::superuser).isPresent();
  }
}
