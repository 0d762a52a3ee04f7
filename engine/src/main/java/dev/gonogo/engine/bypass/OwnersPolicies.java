package dev.gonogo.engine.bypass;

import static java.util.stream.Collectors.joining;

import dev.gonogo.engine.catalog.Policy;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Table;
import java.util.Collection;
import java.util.List;

/** Which rows of a table the owner of a view or function reaches, and the role that uses it not. */
final class OwnersPolicies {
  private final Subjection subjection;
  private final OpenRows open;
  private final IntendedRows intended;

  OwnersPolicies(Situation situation) {
    subjection = situation.subjection();
    open = situation.open();
    intended = new IntendedRows(situation.application());
  }

  /** Those of some commands by which the owner may reach other rows than a role. */
  List<String> commands(String owner, String role, Table table, Collection<String> commands) {
    return commands.stream()
        .filter(command -> subjection.rights(owner).has(command, table.name()))
        .filter(command -> !isMeantToReachAll(role, table, command))
        .filter(
            command -> !subjection.isSubject(owner, table) || isWider(owner, role, table, command))
        .toList();
  }

  /** Why he does by these commands, as words behind {@code as its owner x, }. */
  String reason(String owner, Table table, Collection<String> commands) {
    return subjection.isSubject(owner, table)
        ? "to whom other policies apply: " + names(subjection.policies(table, owner, commands))
        : "who is not subject to them";
  }

  /** Who reaches every row by its own policies, as the spec file says, gets past nothing. */
  private boolean isMeantToReachAll(String role, Table table, String command) {
    return intended.areAll(role, table, command) && open.areOpen(table, role, command);
  }

  /** Whether a policy lets only the owner through, or one narrows only what the role sees. */
  private boolean isWider(String owner, String role, Table table, String command) {
    List<Policy> owners = subjection.policies(table, owner, List.of(command));
    List<Policy> own = subjection.policies(table, role, List.of(command));
    boolean letsThrough = owners.stream().anyMatch(one -> one.permissive() && !own.contains(one));
    boolean isNarrower = own.stream().anyMatch(one -> !one.permissive() && !owners.contains(one));
    return owners.stream().anyMatch(Policy::permissive) && (letsThrough || isNarrower);
  }

  private static String names(List<Policy> policies) {
    return policies.stream().map(one -> QualifiedName.quoted(one.name())).collect(joining(", "));
  }
}
