package dev.gonogo.engine.catalog;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Whose privileges a role has (PostgreSQL manual, Role Membership).
 *
 * @param role the role itself
 * @param ways everyone whose privileges count, with how the role comes to them, in words that
 *     follow a sentence; empty for the role itself
 * @param effective whether all of them count as the role's own; otherwise only what PUBLIC has and
 *     PostgreSQL does not give by itself counts, and only as more than expected
 */
public record Grantees(String role, Map<String, String> ways, boolean effective) {
  /** Who has what everybody has; no role can have this name. */
  public static final String EVERYBODY = "public";

  private static final String THROUGH_PUBLIC = " through PUBLIC";

  /** The members of this role are implied: whoever owns the database. */
  private static final String DATABASE_OWNER = "pg_database_owner";

  public Grantees {
    ways = Collections.unmodifiableMap(new LinkedHashMap<>(ways));
  }

  /** What the role was granted itself, and what everybody was granted. */
  public static Grantees itself(String role) {
    Map<String, String> ways = new LinkedHashMap<>();
    ways.put(role, "");
    ways.put(EVERYBODY, THROUGH_PUBLIC);
    return new Grantees(role, ways, false);
  }

  /** All that the role can do without SET ROLE, however it came to it. */
  public static Grantees inherited(String role, Catalog catalog) {
    Map<String, String> ways =
        new LinkedHashMap<>(reach(role, catalog, one -> inherits(one, catalog)));
    ways.putIfAbsent(EVERYBODY, THROUGH_PUBLIC);
    return new Grantees(role, ways, true);
  }

  /** The roles that a role can become with SET ROLE. */
  public static Set<String> settable(String role, Catalog catalog) {
    Set<String> roles =
        new TreeSet<>(reach(role, catalog, one -> !Boolean.FALSE.equals(one.set())).keySet());
    roles.remove(role);
    return roles;
  }

  /** Before 16 the member inherits from all roles or from none. */
  public static boolean inherits(Membership membership, Catalog catalog) {
    Boolean inherit = membership.inherit();
    return inherit == null
        ? catalog.role(membership.member()).map(Role::inherit).orElse(true)
        : inherit;
  }

  private static Map<String, String> reach(
      String role, Catalog catalog, Predicate<Membership> leads) {
    Map<String, String> ways = new LinkedHashMap<>(Map.of(role, ""));
    ArrayDeque<String> open = new ArrayDeque<>(ways.keySet());
    while (!open.isEmpty()) {
      String member = open.remove();
      String way = ways.getOrDefault(member, "");
      Map<String, String> next = new TreeMap<>();
      if (ownsDatabase(member, catalog)) {
        next.put(DATABASE_OWNER, " as owner of the database");
      }
      catalog.memberships(member).stream()
          .filter(leads)
          .forEach(one -> next.put(one.role(), through(way, one.role())));
      next.forEach(
          (group, words) -> {
            if (ways.putIfAbsent(group, words) == null) {
              open.add(group);
            }
          });
    }
    return ways;
  }

  private static String through(String way, String group) {
    String name = QualifiedName.quoted(group);
    return way.isEmpty() ? " through membership in " + name : way + ", a member of " + name;
  }

  private static boolean ownsDatabase(String role, Catalog catalog) {
    return catalog.objects(Database.class).stream()
        .anyMatch(one -> one.name().equals(catalog.database()) && one.owner().equals(role));
  }

  /** The role for people. */
  public String name() {
    return role.equals(EVERYBODY) ? "PUBLIC" : role;
  }

  /** Whether what this one is granted is as good as granted to the role. */
  public boolean counts(String grantee) {
    return effective || grantee.equals(role);
  }
}
