package dev.gonogo.engine.catalog;

import java.util.Optional;

/** Event triggers. */
final class EventTriggerMending implements Mender<EventTrigger> {

  @Override
  public String named(EventTrigger trigger) {
    return "EVENT TRIGGER " + Identifier.quoted(trigger.name());
  }

  @Override
  public Optional<String> create(EventTrigger trigger) {
    return Optional.of(
        Sql.all(
            "CREATE %s ON %s%s EXECUTE FUNCTION %s()"
                .formatted(named(trigger), trigger.event(), when(trigger), trigger.function()),
            trigger.enabled().equals("enabled") ? "" : fires(trigger),
            Sql.owner(named(trigger), trigger.owner()),
            Sql.commentIfAny(named(trigger), trigger.comment())));
  }

  private static String when(EventTrigger trigger) {
    return trigger.tags().isEmpty() ? "" : " WHEN TAG IN (" + Sql.literals(trigger.tags()) + ")";
  }

  private String fires(EventTrigger trigger) {
    return "ALTER " + named(trigger) + " " + TriggerMending.enabling(trigger.enabled());
  }

  @Override
  public Optional<String> alter(EventTrigger trigger, EventTrigger former, String property) {
    return property.equals("enabled") ? Optional.of(fires(former)) : replaced(trigger, former);
  }
}
