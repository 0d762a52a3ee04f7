package dev.gonogo.engine.login;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Database;
import dev.gonogo.engine.catalog.Grantees;
import dev.gonogo.engine.catalog.Membership;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The roles that a login comes to, with the shortest way to each. */
final class Reach {
  private final Catalog catalog;
  private final Set<String> ends;
  private final Optional<String> databaseOwner;
  private final Map<String, Way> becomes;
  private final Map<String, Way> inherits;
  private final Map<String, Way> actsAs;

  /**
   * How far a login reaches.
   *
   * @param ends the roles beyond which nothing is looked for
   */
  Reach(Catalog catalog, String login, Set<String> ends) {
    this.catalog = catalog;
    this.ends = ends;
    databaseOwner =
        catalog.objects(Database.class).stream()
            .filter(database -> database.name().equals(catalog.database()))
            .map(Database::owner)
            .findFirst();
    List<Way> itself = List.of(Way.of(login));
    becomes = from(itself, one -> !Boolean.FALSE.equals(one.set()));
    inherits = from(itself, one -> Grantees.inherits(one, catalog));
    actsAs = from(becomes.values(), one -> Grantees.inherits(one, catalog));
  }

  /** Whom it can become with SET ROLE, itself first. */
  Map<String, Way> becomes() {
    return becomes;
  }

  /** Whose privileges it has without SET ROLE, itself first. */
  Map<String, Way> inherits() {
    return inherits;
  }

  /** Whose privileges it has without SET ROLE or after one, itself first. */
  Map<String, Way> actsAs() {
    return actsAs;
  }

  private Map<String, Way> from(Collection<Way> starts, Predicate<Membership> leads) {
    Map<String, Way> found = new LinkedHashMap<>();
    starts.forEach(way -> found.put(way.role(), way));
    ArrayDeque<Way> open = new ArrayDeque<>(starts);
    while (!open.isEmpty()) {
      Way way = open.remove();
      if (way.isItself() || !ends.contains(way.role())) {
        next(way, leads).stream()
            .filter(next -> found.putIfAbsent(next.role(), next) == null)
            .forEach(open::add);
      }
    }
    return found;
  }

  private List<Way> next(Way way, Predicate<Membership> leads) {
    List<String> groups =
        catalog.memberships(way.role()).stream().filter(leads).map(Membership::role).toList();
    Optional<String> implied =
        databaseOwner.filter(way.role()::equals).map(owner -> PredefinedRole.DATABASE_OWNER);
    return Stream.concat(groups.stream(), implied.stream())
        .sorted()
        .distinct()
        .map(way::next)
        .toList();
  }
}
