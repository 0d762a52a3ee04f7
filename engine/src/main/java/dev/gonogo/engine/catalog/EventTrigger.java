package dev.gonogo.engine.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event trigger (PostgreSQL manual, pg_event_trigger).
 *
 * @param event such as {@code ddl_command_end}
 * @param function the function it calls, as SQL writes it
 * @param tags the commands it is limited to, sorted; empty for all
 * @param enabled {@code enabled}, {@code disabled}, {@code replica} or {@code always}
 * @param comment {@code null} for none
 */
public record EventTrigger(
    String name,
    String owner,
    String event,
    QualifiedName function,
    List<String> tags,
    String enabled,
    @Nullable String comment)
    implements CatalogObject {

  public EventTrigger {
    tags = List.copyOf(tags);
  }

  @Override
  public String noun() {
    return "event trigger";
  }

  @Override
  public String subject() {
    return "event trigger " + Identifier.quoted(name);
  }
}
