package dev.gonogo.engine.login;

import static java.util.stream.Collectors.joining;

import dev.gonogo.engine.catalog.QualifiedName;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the login comes to a role.
 *
 * @param roles the login, whoever is between, and the role; only the login for itself
 */
record Way(List<String> roles) {

  static Way of(String login) {
    return new Way(List.of(login));
  }

  /** The next one on the way. */
  Way next(String role) {
    return new Way(Stream.concat(roles.stream(), Stream.of(role)).toList());
  }

  String role() {
    return roles.get(roles.size() - 1);
  }

  boolean isItself() {
    return roles.size() == 1;
  }

  /** What the login is a member of itself; not for the login. */
  String firstStep() {
    return roles.get(1);
  }

  /** For people: {@code gonogo → staff → admin}. */
  @Override
  public String toString() {
    return roles.stream().map(QualifiedName::quoted).collect(joining(" → "));
  }
}
