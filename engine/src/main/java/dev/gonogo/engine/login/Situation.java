package dev.gonogo.engine.login;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Grantees;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is audited: a login in a catalog, and how far it reaches there. */
final class Situation {
  private final Catalog catalog;
  private final ExpectedLogin expected;
  private final Owned owned;
  private final Reach reach;
  private final Reach ownReach;

  Situation(Catalog catalog, ExpectedLogin expected) {
    this.catalog = catalog;
    this.expected = expected;
    owned = new Owned(catalog);
    reach = new Reach(catalog, expected.login(), Set.of());
    Set<String> known = new HashSet<>(expected.actors());
    expected.reader().ifPresent(known::add);
    ownReach = new Reach(catalog, expected.login(), known);
  }

  /** The same for another login. */
  Situation withLogin(String login) {
    return new Situation(catalog, expected.withLogin(login));
  }

  Catalog catalog() {
    return catalog;
  }

  ExpectedLogin expected() {
    return expected;
  }

  Owned owned() {
    return owned;
  }

  Memberships memberships() {
    return new Memberships(catalog);
  }

  String login() {
    return expected.login();
  }

  boolean isActor(String role) {
    return expected.actors().contains(role);
  }

  boolean isReader(String role) {
    return expected.reader().filter(role::equals).isPresent();
  }

  boolean exists(String role) {
    return catalog.role(role).isPresent() || PredefinedRole.is(role, catalog);
  }

  /** How far the login reaches, through actors and the reader too. */
  Reach reach() {
    return reach;
  }

  /** How far it reaches by memberships of its own; actors and the reader are the ends of it. */
  Reach ownReach() {
    return ownReach;
  }

  /** The actors that it may become. */
  Set<String> reachedActors() {
    Set<String> actors = new HashSet<>(expected.actors());
    actors.retainAll(reach.becomes().keySet());
    return actors;
  }

  /**
   * The actor whose privileges are those of a role anyway, and through whom alone the login comes
   * to it: then the role gives the login nothing that the spec file has not named.
   */
  Optional<String> carrier(String role) {
    return ownReach.actsAs().containsKey(role)
        ? Optional.empty()
        : expected.actors().stream()
            .filter(reachedActors()::contains)
            .filter(actor -> inherited(actor).containsKey(role))
            .findFirst();
  }

  /** Whose privileges a role has without SET ROLE, itself among them but not everybody. */
  Map<String, String> inherited(String role) {
    Map<String, String> ways = new LinkedHashMap<>(Grantees.inherited(role, catalog).ways());
    ways.remove(Grantees.EVERYBODY);
    return ways;
  }
}
