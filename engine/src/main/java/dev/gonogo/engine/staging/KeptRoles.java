package dev.gonogo.engine.staging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The roles of a run as they were at one moment: those that came after it had begun.
 *
 * @param roles without those that were put aside
 */
record KeptRoles(List<KeptRole> roles, List<KeptMembership> memberships) {

  KeptRoles {
    roles = List.copyOf(roles);
    memberships = List.copyOf(memberships);
  }

  Optional<KeptRole> byId(long id) {
    return roles.stream().filter(role -> role.id() == id).findFirst();
  }

  /** What roles were called, by the names that they have while they are put aside. */
  Map<String, String> namesAside(Names names) {
    return roles.stream().collect(Collectors.toMap(role -> names.aside(role.id()), KeptRole::name));
  }
}
