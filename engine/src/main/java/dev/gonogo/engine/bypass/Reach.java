package dev.gonogo.engine.bypass;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Grantees;
import dev.gonogo.engine.catalog.Membership;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Whom a role can act as, with the shortest way there. */
final class Reach {
  private final Catalog catalog;

  Reach(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Itself first, then all whom it can become with SET ROLE.
   *
   * <p>Since 16 a membership can be without SET; with ADMIN its holder grants itself SET.
   */
  List<Persona> settable(String role) {
    return List.copyOf(
        from(Persona.itself(role), one -> !Boolean.FALSE.equals(one.set()) || one.admin())
            .values());
  }

  /** The way to somebody whose rights it has or can have; empty where there is none. */
  Optional<Persona> rightsOf(String other, List<Persona> personas) {
    return personas.stream()
        .flatMap(each -> Optional.ofNullable(inherited(each).get(other)).stream())
        .findFirst();
  }

  private Map<String, Persona> inherited(Persona persona) {
    return from(persona, one -> Grantees.inherits(one, catalog));
  }

  private Map<String, Persona> from(Persona start, Predicate<Membership> leads) {
    Map<String, Persona> found = new LinkedHashMap<>(Map.of(start.role(), start));
    ArrayDeque<Persona> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      Persona member = open.remove();
      catalog.memberships(member.role()).stream()
          .filter(leads)
          .map(one -> member.next(one.role()))
          .filter(next -> found.putIfAbsent(next.role(), next) == null)
          .forEach(open::add);
    }
    return found;
  }
}
