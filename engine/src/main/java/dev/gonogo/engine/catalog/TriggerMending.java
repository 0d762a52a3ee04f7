package dev.gonogo.engine.catalog;

import java.util.Optional;

/** A trigger that a partitioned table's made is turned back with it. */
final class TriggerMending implements Mender<Trigger> {

  @Override
  public String named(Trigger trigger) {
    return "TRIGGER " + Identifier.quoted(trigger.name()) + " ON " + trigger.table();
  }

  @Override
  public Optional<String> create(Trigger trigger) {
    return own(
        trigger,
        Sql.all(
            trigger.definition(),
            trigger.enabled().equals("enabled") ? "" : fires(trigger),
            Sql.commentIfAny(named(trigger), trigger.comment())));
  }

  @Override
  public Optional<String> drop(Trigger trigger) {
    return own(trigger, "DROP " + named(trigger));
  }

  @Override
  public Optional<String> alter(Trigger trigger, Trigger former, String property) {
    return switch (property) {
      case "enabled" -> Optional.of(fires(former));
      case "clonedFrom" -> former.clonedFrom() == null ? Optional.empty() : drop(trigger);
      case "definition" -> replaced(trigger, former);
      default -> Optional.empty();
    };
  }

  private static String fires(Trigger trigger) {
    return "ALTER TABLE %s %s TRIGGER %s"
        .formatted(trigger.table(), enabling(trigger.enabled()), Identifier.quoted(trigger.name()));
  }

  /** How ALTER says when triggers and rules fire. */
  static String enabling(String enabled) {
    return switch (enabled) {
      case "disabled" -> "DISABLE";
      case "replica" -> "ENABLE REPLICA";
      case "always" -> "ENABLE ALWAYS";
      default -> "ENABLE";
    };
  }

  private static Optional<String> own(Trigger trigger, String statements) {
    return trigger.clonedFrom() == null ? Optional.of(statements) : Optional.empty();
  }
}
