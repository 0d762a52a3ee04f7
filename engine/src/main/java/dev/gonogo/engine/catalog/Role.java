package dev.gonogo.engine.catalog;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A role of the cluster (PostgreSQL manual, pg_roles), the predefined {@code pg_…} roles left out.
 *
 * @param connectionLimit -1 for none
 * @param validUntil when its password expires, in UTC; {@code null} for never
 * @param hasPassword whether there is a password, never what it is; {@code null} when the login may
 *     not know
 * @param comment {@code null} for none
 */
public record Role(
    String name,
    boolean superuser,
    boolean inherit,
    boolean createRole,
    boolean createDatabase,
    boolean canLogin,
    boolean replication,
    boolean bypassRowSecurity,
    int connectionLimit,
    @Nullable String validUntil,
    @Nullable Boolean hasPassword,
    @Nullable String comment)
    implements CatalogObject {

  private static final Map<String, String> ABILITIES =
      Map.of(
          "superuser", "do everything, as a superuser",
          "createRole", "create roles",
          "createDatabase", "create databases",
          "canLogin", "log in",
          "replication", "replicate",
          "bypassRowSecurity", "bypass row level security");

  @Override
  public String noun() {
    return "role";
  }

  @Override
  public String subject() {
    return whole(name);
  }

  @Override
  public String changed(String property, @Nullable Object before, @Nullable Object after) {
    String ability = ABILITIES.get(property);
    if (ability == null) {
      return CatalogObject.super.changed(property, before, after);
    }
    return subject() + (Boolean.TRUE.equals(after) ? " can now " : " can no longer ") + ability;
  }

  static String whole(String role) {
    return "role " + Identifier.quoted(role);
  }
}
