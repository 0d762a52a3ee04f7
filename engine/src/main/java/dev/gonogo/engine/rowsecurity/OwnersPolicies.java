package dev.gonogo.engine.rowsecurity;

import static java.util.stream.Collectors.joining;

import dev.gonogo.engine.catalog.Policy;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Table;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a table shows to the owner of a view or function and not to the role that uses it. */
final class OwnersPolicies {
  private final Subjection subjection;

  OwnersPolicies(Subjection subjection) {
    this.subjection = subjection;
  }

  /**
   * Why the owner reaches other rows than a role, as words behind {@code as its owner x, }; empty
   * where he does not.
   *
   * @param commands what is done with the rows, such as SELECT
   */
  Optional<String> reason(String owner, String role, Table table, Collection<String> commands) {
    boolean reaches =
        commands.stream().anyMatch(command -> subjection.rights(owner).has(command, table.name()));
    if (!reaches) {
      return Optional.empty();
    }
    return subjection.isSubject(owner, table)
        ? otherPolicies(owner, role, table, commands)
        : Optional.of("who is not subject to them");
  }

  private Optional<String> otherPolicies(
      String owner, String role, Table table, Collection<String> commands) {
    List<Policy> owners = subjection.policies(table, owner, commands);
    List<Policy> own = subjection.policies(table, role, commands);
    boolean narrower =
        own.stream().filter(one -> !one.permissive()).allMatch(owners::contains)
            && owners.stream().filter(Policy::permissive).allMatch(own::contains);
    boolean nothing = owners.stream().noneMatch(Policy::permissive);
    return nothing || narrower
        ? Optional.empty()
        : Optional.of("to whom other policies apply: " + names(owners));
  }

  private static String names(List<Policy> policies) {
    return policies.stream().map(one -> QualifiedName.quoted(one.name())).collect(joining(", "));
  }
}
