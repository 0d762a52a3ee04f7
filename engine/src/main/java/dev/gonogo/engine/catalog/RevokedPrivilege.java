package dev.gonogo.engine.catalog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A privilege on a system object or a member of an extension that it came with and that was revoked
 * (PostgreSQL manual, pg_init_privs).
 *
 * @param on the kind of object
 * @param object its name as SQL writes it; a function with its argument types
 * @param column the column it was limited to, {@code null} for the whole object
 * @param grantee the role, {@code public} for everybody
 * @param privilege such as {@code EXECUTE}
 */
public record RevokedPrivilege(
    ObjectKind on, String object, @Nullable String column, String grantee, String privilege)
    implements CatalogObject {

  @Override
  public String noun() {
    return "revoked privilege";
  }

  @Override
  public String subject() {
    return "revoked privilege of " + Grantee.named(grantee) + ", " + what();
  }

  @Override
  public Optional<String> partOf() {
    return Optional.of(on.whole(object));
  }

  @Override
  public String missing() {
    return Grantee.named(grantee) + " has " + what() + " again";
  }

  @Override
  public String leftOver() {
    return Grantee.named(grantee) + " no longer has " + what();
  }

  private String what() {
    return on.privilege(privilege, column, object);
  }
}
