package dev.gonogo.engine.bypass;

import dev.gonogo.engine.catalog.Policy;
import dev.gonogo.engine.catalog.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By which policies a role reaches every row of a table. */
final class OpenRows {
  private final AlwaysTrue always;
  private final Subjection subjection;

  OpenRows(AlwaysTrue always, Subjection subjection) {
    this.always = always;
    this.subjection = subjection;
  }

  /** Whether a role that is subject to policies reaches every row by one of them. */
  boolean areOpen(Table table, String role, String command) {
    return subjection.policies(table, role, List.of(command)).stream()
        .anyMatch(policy -> areOpenBy(policy, table, role, command));
  }

  /** Whether it does by this one: it is permissive and always true, and no other narrows it. */
  boolean areOpenBy(Policy policy, Table table, String role, String command) {
    List<Policy> all = subjection.policies(table, role, List.of(command));
    return policy.permissive()
        && all.contains(policy)
        && isTrue(policy, command)
        && all.stream().filter(one -> !one.permissive()).allMatch(one -> isTrue(one, command));
  }

  private boolean isTrue(Policy policy, String command) {
    return always.is(expression(policy, command));
  }

  private static @Nullable String expression(Policy policy, String command) {
    boolean asksNewRow = command.equals("INSERT") && policy.withCheck() != null;
    return asksNewRow ? policy.withCheck() : policy.using();
  }
}
