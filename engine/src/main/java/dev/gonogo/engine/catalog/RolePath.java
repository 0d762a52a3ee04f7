package dev.gonogo.engine.catalog;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a role comes to another one through memberships.
 *
 * @param roles the role, whoever is between, and the other one; only the role for itself
 */
public record RolePath(List<String> roles) {

  public RolePath {
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("a path begins with a role");
    }
    roles = List.copyOf(roles);
  }

  /** Where every path of this role begins. */
  public static RolePath itself(String role) {
    return new RolePath(List.of(role));
  }

  /** One membership further. */
  public RolePath next(String role) {
    return new RolePath(Stream.concat(roles.stream(), Stream.of(role)).toList());
  }

  /** The role at the end. */
  public String role() {
    return roles.get(roles.size() - 1);
  }

  /** Whether the role is still where it began. */
  public boolean isItself() {
    return roles.size() == 1;
  }

  /**
   * What the role is a member of itself.
   *
   * @throws IndexOutOfBoundsException where it {@link #isItself}
   */
  public String firstStep() {
    return roles.get(1);
  }

  /** For people: {@code gonogo → staff → admin}. */
  @Override
  public String toString() {
    return roles.stream().map(QualifiedName::quoted).collect(joining(" → "));
  }
}
