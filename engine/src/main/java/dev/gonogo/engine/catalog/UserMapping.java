package dev.gonogo.engine.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * As whom a role logs in to a foreign server (PostgreSQL manual, pg_user_mappings).
 *
 * @param role {@code public} for every role without a mapping of its own
 * @param options as {@code name=value}, sorted, every value by its fingerprint; {@code null} when
 *     the login may not read them
 */
public record UserMapping(String server, String role, @Nullable List<String> options)
    implements CatalogObject {

  public UserMapping {
    options = options == null ? null : List.copyOf(options);
  }

  @Override
  public String noun() {
    return "user mapping";
  }

  @Override
  public String subject() {
    return "user mapping of " + Grantee.named(role) + " for " + ForeignServer.whole(server);
  }

  @Override
  public Optional<String> partOf() {
    return Optional.of(ForeignServer.whole(server));
  }
}
