package dev.gonogo.engine.catalog;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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
    RoleGraph graph = new RoleGraph(catalog);
    Map<String, String> ways = new LinkedHashMap<>();
    graph.from(role, graph::inherits).forEach((group, path) -> ways.put(group, words(path)));
    ways.putIfAbsent(EVERYBODY, THROUGH_PUBLIC);
    return new Grantees(role, ways, true);
  }

  /** The roles that a role can become with SET ROLE. */
  public static Set<String> settable(String role, Catalog catalog) {
    Set<String> roles =
        new TreeSet<>(new RoleGraph(catalog).from(role, RoleGraph::canBecome).keySet());
    roles.remove(role);
    return roles;
  }

  private static String words(RolePath path) {
    if (path.isItself()) {
      return "";
    }
    return path.role().equals(RoleGraph.DATABASE_OWNER)
        ? " as owner of the database"
        : path.roles().stream()
            .skip(1)
            .map(QualifiedName::quoted)
            .collect(joining(", a member of ", " through membership in ", ""));
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
