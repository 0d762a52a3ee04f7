package dev.gonogo.engine.catalog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A setting that sessions start with (PostgreSQL manual, pg_db_role_setting).
 *
 * @param role {@code null} for every role
 * @param database {@code null} for every database
 * @param value as it was set; a secret by its fingerprint
 */
public record Setting(@Nullable String role, @Nullable String database, String name, String value)
    implements CatalogObject {

  @Override
  public String noun() {
    return "setting";
  }

  @Override
  public String subject() {
    String of = role == null ? "" : " of " + Role.whole(role);
    String in = database == null ? "" : " in " + Database.whole(database);
    return "setting " + name + of + in;
  }

  @Override
  public Optional<String> partOf() {
    return role == null
        ? Optional.ofNullable(database).map(Database::whole)
        : Optional.of(Role.whole(role));
  }
}
