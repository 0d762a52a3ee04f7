package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.ObjectKind;
import dev.gonogo.engine.catalog.Policy;
import dev.gonogo.engine.catalog.Privilege;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every mutant of a table: one for each way to get one policy, flag or grant wrong. */
final class Mutants {
  private static final String ANYBODY = "public";
  private static final String TRUE = "true";

  private final Catalog catalog;
  private final Set<String> roles;
  private final List<Mutant> mutants = new ArrayList<>();

  private Mutants(Catalog catalog, Set<String> roles) {
    this.catalog = catalog;
    this.roles = roles;
  }

  /**
   * The mutants of a table, in a fixed order.
   *
   * @param roles the roles of the application
   */
  static List<Mutant> of(Table table, Catalog catalog, Set<String> roles) {
    Mutants all = new Mutants(catalog, roles);
    catalog.policies(table.name()).forEach(all::policy);
    all.flags(table);
    all.grants(table);
    return List.copyOf(all.mutants);
  }

  private void policy(Policy policy) {
    String on = policy.table().inFull();
    String name = QualifiedName.quoted(policy.name());
    String subject = policy.subject();
    String alter = "ALTER POLICY %s ON %s ".formatted(name, on);
    add(policy.table(), subject + " were dropped", "DROP POLICY %s ON %s".formatted(name, on));
    if (isLimit(policy.using())) {
      add(policy.table(), "USING of " + subject + " were true", alter + "USING (true)");
    }
    if (checksNewRows(policy)) {
      add(policy.table(), "WITH CHECK of " + subject + " were true", alter + "WITH CHECK (true)");
    }
    if (!policy.roles().contains(ANYBODY)) {
      add(policy.table(), subject + " were for everybody", alter + "TO PUBLIC");
    }
  }

  /** A policy for all or UPDATE without WITH CHECK checks new rows by USING. */
  private static boolean checksNewRows(Policy policy) {
    return switch (policy.command()) {
      case ALL, UPDATE -> isLimit(policy.withCheck() == null ? policy.using() : policy.withCheck());
      case INSERT -> isLimit(policy.withCheck());
      case SELECT, DELETE -> false;
    };
  }

  private static boolean isLimit(@Nullable String expression) {
    return expression != null && !expression.equals(TRUE);
  }

  private void flags(Table table) {
    String on = table.name().inFull();
    add(
        table.name(),
        "row level security were disabled on " + table.name(),
        "ALTER TABLE %s DISABLE ROW LEVEL SECURITY".formatted(on));
    if (table.forceRowSecurity()) {
      add(
          table.name(),
          "row level security were not forced on " + table.name(),
          "ALTER TABLE %s NO FORCE ROW LEVEL SECURITY".formatted(on));
    }
    add(
        table.name(),
        "one more policy showed everything of " + table.name(),
        "CREATE POLICY gonogo_mutant ON %s USING (true)".formatted(on));
  }

  /** What an owner has is not granted, and it can grant itself what it has not. */
  private void grants(Table owned) {
    QualifiedName table = owned.name();
    for (String role : roles) {
      if (role.equals(owned.owner())) {
        continue;
      }
      List<String> held =
          catalog.privileges(role).stream()
              .filter(one -> (one.on() == ObjectKind.TABLE) && one.isOn(table))
              .filter(one -> one.column() == null)
              .map(Privilege::privilege)
              .toList();
      String who = QualifiedName.quoted(role);
      String on = table.inFull();
      if (!held.contains("TRUNCATE")) {
        add(
            table,
            "TRUNCATE on %s were granted to %s".formatted(table, who),
            "GRANT TRUNCATE ON %s TO %s".formatted(on, who));
      }
      for (String privilege : held) {
        add(
            table,
            "%s on %s were revoked from %s".formatted(privilege, table, who),
            "REVOKE %s ON %s FROM %s".formatted(privilege, on, who));
      }
    }
  }

  private void add(QualifiedName table, String name, String sql) {
    mutants.add(new Mutant(name, table, sql));
  }
}
