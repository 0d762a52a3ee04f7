package dev.gonogo.engine.catalog;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who comes to which roles through memberships (PostgreSQL manual, Role Membership); thread-safe.
 *
 * <p>One membership is nowhere written down: whoever owns the database is a member of {@code
 * pg_database_owner} (PostgreSQL manual, Predefined Roles).
 */
public final class RoleGraph {
  /** The role that nobody can be granted. */
  public static final String DATABASE_OWNER = "pg_database_owner";

  private static final int WITH_OPTIONS = 16;

  private final Catalog catalog;
  private final Optional<Membership> implied;

  /** The memberships of a cluster, seen from one of its databases. */
  public RoleGraph(Catalog catalog) {
    this.catalog = catalog;
    implied = Database.of(catalog).map(database -> implied(database.owner()));
  }

  private Membership implied(String owner) {
    Boolean option = haveOptions() ? Boolean.TRUE : null;
    return new Membership(DATABASE_OWNER, owner, owner, false, option, option);
  }

  /** Whether memberships say themselves what members inherit and become: since 16. */
  public boolean haveOptions() {
    return catalog.majorVersion() >= WITH_OPTIONS;
  }

  /** Whether the member can become the group with SET ROLE; before 16 every member can. */
  public static boolean canBecome(Membership membership) {
    return !Boolean.FALSE.equals(membership.set());
  }

  /** Whether the member has the group's privileges; before 16 that is said of the member. */
  public boolean inherits(Membership membership) {
    Boolean inherit = membership.inherit();
    return inherit == null
        ? catalog.role(membership.member()).map(Role::inherit).orElse(true)
        : inherit;
  }

  /** Everyone whom a role comes to, itself first. */
  public Map<String, RolePath> from(String role, Predicate<Membership> leads) {
    return from(List.of(RolePath.itself(role)), leads, Set.of());
  }

  /**
   * Everyone whom one comes to, with the shortest path there; of equally short ones the first by
   * name.
   *
   * @param starts where to begin; they are found too, before all others
   * @param leads the memberships that count
   * @param ends the roles beyond which nothing is looked for, unless a path begins there
   */
  public Map<String, RolePath> from(
      Collection<RolePath> starts, Predicate<Membership> leads, Set<String> ends) {
    Map<String, RolePath> found = new LinkedHashMap<>();
    starts.forEach(path -> found.put(path.role(), path));
    ArrayDeque<RolePath> open = new ArrayDeque<>(starts);
    while (!open.isEmpty()) {
      RolePath path = open.remove();
      if (path.isItself() || !ends.contains(path.role())) {
        groups(path.role(), leads)
            .map(path::next)
            .filter(next -> found.putIfAbsent(next.role(), next) == null)
            .forEach(open::add);
      }
    }
    return found;
  }

  private Stream<String> groups(String member, Predicate<Membership> leads) {
    return Stream.concat(
            catalog.memberships(member).stream(),
            implied.stream().filter(one -> one.member().equals(member)))
        .filter(leads)
        .map(Membership::role)
        .sorted()
        .distinct();
  }
}
