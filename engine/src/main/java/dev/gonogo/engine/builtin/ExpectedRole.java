package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Grantees;
import dev.gonogo.engine.catalog.Role;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.yaml.Default;
import dev.gonogo.engine.yaml.Doc;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Doc("What a role is and may; what is not written, it is not and may not.")
record ExpectedRole(
    @Doc("Whether it can log in.") @Default("false") boolean login,
    @Doc("Whether it is a superuser.") @Default("false") boolean superuser,
    @Doc("Whether it can create roles.") @Default("false") boolean createRole,
    @Doc("Whether it can create databases.") @Default("false") boolean createDatabase,
    @Doc("Whether it can replicate.") @Default("false") boolean replication,
    @Doc("Whether it bypasses row level security.") @Default("false") boolean bypassRls,
    @Doc("How many sessions it may have; -1 for any number; not compared where it is not written.")
        Optional<Integer> connectionLimit,
    @Doc(
            "Whether it has the privileges of the roles under `member of` without SET ROLE; false"
                + " for NOINHERIT.")
        @Default("true")
        boolean inherit,
    @Doc("The roles that it is a direct member of.") List<String> memberOf,
    @Doc("The roles in which it can grant membership to others (ADMIN OPTION).")
        List<String> adminOf,
    @Doc(
            "Its own privileges: `tables in <schema>`, likewise sequences, functions, types; `schema"
                + " <name>`, `table <name>`, `table <name> (<column>, …)`, `sequence <name>`,"
                + " `function <name(types)>`, `database <name>`, `type <name>`"
                + " to a list such as `[SELECT, INSERT]`. What it has through memberships is judged"
                + " by `privileges`, and so is what PostgreSQL itself gives to PUBLIC; what was"
                + " granted to PUBLIC beyond that must be written.")
        Map<String, List<String>> privileges,
    @Doc(
            "What it gets on objects created later: `tables in <schema>` or `tables`, likewise"
                + " sequences, functions, types, schemas, to a list of privileges.")
        Map<String, List<String>> defaultPrivileges) {

  ExpectedRole {
    memberOf = List.copyOf(memberOf);
    adminOf = List.copyOf(adminOf);
    privileges.forEach((objects, words) -> PrivilegeScope.parse(objects).privileges(words));
    defaultPrivileges.forEach(
        (objects, words) -> PrivilegeWords.on(DefaultPrivilegeScope.parse(objects).on(), words));
    privileges = Collections.unmodifiableMap(new LinkedHashMap<>(privileges));
    defaultPrivileges = Collections.unmodifiableMap(new LinkedHashMap<>(defaultPrivileges));
  }

  void compare(Role role, Catalog catalog, List<Finding> findings) {
    attribute(role, "log in", login, role.canLogin(), findings);
    attribute(role, "do everything, as a superuser", superuser, role.superuser(), findings);
    attribute(role, "create roles", createRole, role.createRole(), findings);
    attribute(role, "create databases", createDatabase, role.createDatabase(), findings);
    attribute(role, "replicate", replication, role.replication(), findings);
    attribute(role, "bypass row level security", bypassRls, role.bypassRowSecurity(), findings);
    connectionLimit
        .filter(limit -> limit != role.connectionLimit())
        .ifPresent(limit -> findings.add(limit(role, limit)));
    new ExpectedMemberships(inherit, memberOf, adminOf).compare(role.name(), catalog, findings);
    Grantees grantees = Grantees.itself(role.name());
    new ExpectedPrivileges(privileges).compare(grantees, catalog, findings);
    ExpectedDefaultPrivileges.compare(grantees, defaultPrivileges, catalog, findings);
  }

  /** What is said of schemas without any such object, which proves nothing. */
  List<String> vacuous(Catalog catalog) {
    return new ExpectedPrivileges(privileges).vacuous(catalog);
  }

  private static void attribute(
      Role role, String ability, boolean expected, boolean actual, List<Finding> findings) {
    if (expected != actual) {
      findings.add(
          Finding.of("role %s %s %s".formatted(role.name(), actual ? "can" : "cannot", ability)));
    }
  }

  private static Finding limit(Role role, int expected) {
    return new Finding(
        "role %s has connection limit %d, not %d"
            .formatted(role.name(), role.connectionLimit(), expected),
        Integer.toString(expected),
        Integer.toString(role.connectionLimit()));
  }
}
