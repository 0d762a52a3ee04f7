package dev.gonogo.engine.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription of logical replication (PostgreSQL manual, pg_subscription), without its
 * connection string, which holds a password.
 *
 * @param publications it receives, sorted
 * @param options as {@code name=value}, sorted: those the server's major knows
 * @param comment {@code null} for none
 */
public record Subscription(
    String name,
    String owner,
    boolean enabled,
    List<String> publications,
    List<String> options,
    @Nullable String comment)
    implements CatalogObject {

  public Subscription {
    publications = List.copyOf(publications);
    options = List.copyOf(options);
  }

  @Override
  public String noun() {
    return "subscription";
  }

  @Override
  public String subject() {
    return "subscription " + Identifier.quoted(name);
  }
}
