package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Membership;
import dev.gonogo.engine.catalog.RoleGraph;
import dev.gonogo.engine.evidence.Finding;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The roles that a role should belong to, and what it may do with that (PostgreSQL manual, Role
 * Membership).
 *
 * @param inherit whether it has their privileges without SET ROLE
 * @param memberOf the roles
 * @param adminOf those that it may let others into; members with nothing but this right inherit as
 *     they like
 */
record ExpectedMemberships(boolean inherit, List<String> memberOf, List<String> adminOf) {

  void compare(String role, Catalog catalog, List<Finding> findings) {
    Set<String> members = groups(role, catalog, any -> true);
    Set<String> admins = groups(role, catalog, Membership::admin);
    Set<String> inheriting = groups(role, catalog, new RoleGraph(catalog)::inherits);
    Set<String> expected = new TreeSet<>(memberOf);
    expected.addAll(adminOf);
    report("role %s is not a member of %s", role, minus(expected, members), findings);
    report(
        "role %s is a member of %s, which is not expected",
        role, minus(members, expected), findings);
    Set<String> both = new TreeSet<>(memberOf);
    both.retainAll(members);
    if (inherit) {
      report(
          "role %s does not inherit the privileges of %s", role, minus(both, inheriting), findings);
    } else {
      both.retainAll(inheriting);
      report("role %s inherits the privileges of %s, which is not expected", role, both, findings);
    }
    Set<String> admin = new TreeSet<>(adminOf);
    admin.retainAll(members);
    report(
        "role %s cannot grant membership in %s to others (ADMIN OPTION)",
        role, minus(admin, admins), findings);
    admins.removeAll(adminOf);
    report(
        "role %s can grant membership in %s to others (ADMIN OPTION), which is not expected",
        role, admins, findings);
  }

  /** A membership that several granted counts once, with all their options. */
  private static Set<String> groups(String role, Catalog catalog, Predicate<Membership> wanted) {
    return catalog.memberships(role).stream()
        .filter(wanted)
        .map(Membership::role)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> minus(Set<String> all, Set<String> without) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(without);
    return rest;
  }

  private static void report(
      String sentence, String role, Set<String> groups, List<Finding> findings) {
    groups.forEach(group -> findings.add(Finding.of(sentence.formatted(role, group))));
  }
}
