package dev.gonogo.engine.rehearsed;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import dev.gonogo.engine.catalog.CatalogObject;
import dev.gonogo.engine.catalog.Membership;
import dev.gonogo.engine.catalog.Role;
import dev.gonogo.engine.catalog.Setting;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Roles that only production has, such as those of people and of other applications, and that have
 * nothing to do with this database: they own nothing in it, are granted nothing, and belong to no
 * role that was rehearsed or is powerful by itself.
 */
final class IdleRoles {

  /** Predefined roles that reach no data (PostgreSQL manual, Predefined Roles). */
  private static final Set<String> HARMLESS =
      Set.of(
          "pg_monitor",
          "pg_read_all_settings",
          "pg_read_all_stats",
          "pg_stat_scan_tables",
          "pg_signal_backend",
          "pg_signal_autovacuum_worker",
          "pg_checkpoint",
          "pg_use_reserved_connections");

  private IdleRoles() {}

  static Set<String> of(List<CatalogObject> rehearsed, List<CatalogObject> production) {
    Set<String> idle = names(production);
    idle.removeAll(names(rehearsed));
    idle.removeAll(mentioned(production));
    boolean fewer = true;
    while (fewer) {
      // Whoever belongs to a role that is not idle is not idle either.
      fewer = idle.removeAll(membersOfOthers(idle, production));
    }
    return idle;
  }

  private static Set<String> names(List<CatalogObject> objects) {
    return roles(objects).map(Role::name).collect(toCollection(HashSet::new));
  }

  private static Stream<Role> roles(List<CatalogObject> objects) {
    return objects.stream().filter(Role.class::isInstance).map(Role.class::cast);
  }

  private static Set<String> mentioned(List<CatalogObject> objects) {
    Set<String> names = new HashSet<>();
    objects.stream()
        .filter(object -> !isOfCluster(object))
        .map(RoleNames::in)
        .forEach(names::addAll);
    roles(objects)
        .filter(role -> role.superuser() || role.bypassRowSecurity())
        .map(Role::name)
        .forEach(names::add);
    return names;
  }

  private static boolean isOfCluster(CatalogObject object) {
    return object instanceof Role || object instanceof Membership || object instanceof Setting;
  }

  private static Set<String> membersOfOthers(Set<String> idle, List<CatalogObject> objects) {
    return objects.stream()
        .filter(Membership.class::isInstance)
        .map(Membership.class::cast)
        .filter(one -> !idle.contains(one.role()) && !HARMLESS.contains(one.role()))
        .map(Membership::member)
        .collect(toSet());
  }
}
