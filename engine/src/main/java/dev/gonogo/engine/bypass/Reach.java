package dev.gonogo.engine.bypass;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.RoleGraph;
import dev.gonogo.engine.catalog.RolePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a role can act as, with the shortest path there. */
final class Reach {
  private final RoleGraph graph;

  Reach(Catalog catalog) {
    graph = new RoleGraph(catalog);
  }

  /**
   * Itself first, then all whom it can become with SET ROLE.
   *
   * <p>Since 16 a membership can be without SET; with ADMIN its holder grants itself SET.
   */
  List<Persona> settable(String role) {
    return graph.from(role, one -> RoleGraph.canBecome(one) || one.admin()).values().stream()
        .map(Persona::new)
        .toList();
  }

  /** The way to somebody whose rights it has or can have; empty where there is none. */
  Optional<Persona> rightsOf(String other, List<Persona> personas) {
    return personas.stream()
        .flatMap(each -> Optional.ofNullable(inherited(each, other)).stream())
        .findFirst()
        .map(Persona::new);
  }

  private @Nullable RolePath inherited(Persona persona, String other) {
    return graph.from(List.of(persona.path()), graph::inherits, Set.of()).get(other);
  }
}
