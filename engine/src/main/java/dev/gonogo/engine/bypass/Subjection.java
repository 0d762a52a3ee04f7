package dev.gonogo.engine.bypass;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Policy;
import dev.gonogo.engine.catalog.Role;
import dev.gonogo.engine.catalog.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is subject to which policies (PostgreSQL manual, Row Security Policies). */
final class Subjection {
  private final Catalog catalog;
  private final Map<String, Rights> rights = new HashMap<>();

  Subjection(Catalog catalog) {
    this.catalog = catalog;
  }

  Rights rights(String role) {
    return rights.computeIfAbsent(role, name -> Rights.of(name, catalog));
  }

  /** Whether no policy of any table holds for a role. */
  boolean isAboveAll(String role) {
    return catalog.role(role).filter(one -> one.superuser() || one.bypassRowSecurity()).isPresent();
  }

  boolean isSuperuser(String role) {
    return catalog.role(role).filter(Role::superuser).isPresent();
  }

  /** Whether a role has the rights of the owner of a table, those to change it among them. */
  boolean owns(String role, Table table) {
    return rights(role).grantees().contains(table.owner());
  }

  /** Whether the policies of a table hold for a role: for its owner only under FORCE. */
  boolean isSubject(String role, Table table) {
    return table.rowSecurity()
        && !isAboveAll(role)
        && (table.forceRowSecurity() || !owns(role, table));
  }

  /** Whether a policy is for a role, one that it inherits from, or everybody. */
  boolean applies(Policy policy, String role) {
    Set<String> grantees = rights(role).grantees();
    return policy.roles().stream().anyMatch(grantees::contains);
  }

  /** The policies that decide which rows a role reaches by any of these commands. */
  List<Policy> policies(Table table, String role, Collection<String> commands) {
    return catalog.policies(table.name()).stream()
        .filter(policy -> applies(policy, role) && isAbout(policy, commands))
        .toList();
  }

  private static boolean isAbout(Policy policy, Collection<String> commands) {
    return policy.command() == Policy.Command.ALL || commands.contains(policy.command().name());
  }
}
