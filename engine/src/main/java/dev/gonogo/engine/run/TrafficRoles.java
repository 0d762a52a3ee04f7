package dev.gonogo.engine.run;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.CatalogObject;
import dev.gonogo.engine.catalog.Membership;
import dev.gonogo.engine.catalog.Role;
import dev.gonogo.engine.catalog.Setting;
import dev.gonogo.engine.spec.DeclaredActor;
import dev.gonogo.engine.staging.NotOnThisServerException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The roles of traffic where a control copy shares them with the deployment: what the deployment
 * makes of them is true without it too, and a comparison would say nothing.
 *
 * @param before the catalog without the deployment
 * @param now the catalog with it
 */
record TrafficRoles(Catalog before, Catalog now) {

  /**
   * Refuses where one of these actors is concerned.
   *
   * @throws NotOnThisServerException naming the roles
   */
  void requireSame(Collection<DeclaredActor> actors) {
    Set<String> changed = changed();
    Set<String> concerned =
        actors.stream()
            .flatMap(actor -> Stream.concat(Stream.of(actor.role()), actor.formerly().stream()))
            .filter(role -> within(role).stream().anyMatch(changed::contains))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!concerned.isEmpty()) {
      throw new NotOnThisServerException(
          "comparing what the application does",
          "the copy without the deployment has the same roles, and the deployment changes %s"
              .formatted(String.join(", ", concerned)));
    }
  }

  /** The roles of which something differs. */
  private Set<String> changed() {
    Set<CatalogObject> was = new HashSet<>(before.objects());
    Set<CatalogObject> is = new HashSet<>(now.objects());
    return Stream.concat(
            before.objects().stream().filter(object -> !is.contains(object)),
            now.objects().stream().filter(object -> !was.contains(object)))
        .flatMap(object -> role(object).stream())
        .collect(Collectors.toSet());
  }

  private static Optional<String> role(CatalogObject object) {
    if (object instanceof Role role) {
      return Optional.of(role.name());
    }
    if (object instanceof Membership membership) {
      return Optional.of(membership.member());
    }
    return object instanceof Setting setting && setting.database() == null
        ? Optional.ofNullable(setting.role())
        : Optional.empty();
  }

  /** A role with all that it is a member of, before or now. */
  private Set<String> within(String role) {
    Set<String> found = new HashSet<>();
    ArrayDeque<String> next = new ArrayDeque<>(Set.of(role));
    while (!next.isEmpty()) {
      String one = next.pop();
      if (found.add(one)) {
        Stream.of(before, now)
            .flatMap(catalog -> catalog.memberships(one).stream())
            .forEach(membership -> next.push(membership.role()));
      }
    }
    return found;
  }
}
