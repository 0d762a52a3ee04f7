package dev.gonogo.engine.login;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.RoleGraph;
import dev.gonogo.engine.catalog.RolePath;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The roles that a login comes to, with the shortest path to each. */
final class Reach {
  private final Map<String, RolePath> becomes;
  private final Map<String, RolePath> inherits;
  private final Map<String, RolePath> actsAs;

  /**
   * How far a login reaches.
   *
   * @param ends the roles beyond which nothing is looked for
   */
  Reach(Catalog catalog, String login, Set<String> ends) {
    RoleGraph graph = new RoleGraph(catalog);
    List<RolePath> itself = List.of(RolePath.itself(login));
    becomes = graph.from(itself, RoleGraph::canBecome, ends);
    inherits = graph.from(itself, graph::inherits, ends);
    actsAs = graph.from(becomes.values(), graph::inherits, ends);
  }

  /** Whom it can become with SET ROLE, itself first. */
  Map<String, RolePath> becomes() {
    return becomes;
  }

  /** Whose privileges it has without SET ROLE, itself first. */
  Map<String, RolePath> inherits() {
    return inherits;
  }

  /** Whose privileges it has without SET ROLE or after one, itself first. */
  Map<String, RolePath> actsAs() {
    return actsAs;
  }
}
