package dev.gonogo.engine.catalog;

import org.jspecify.annotations.Nullable;

/**
 * How privileges on objects that a role will create differ from PostgreSQL's own defaults
 * (PostgreSQL manual, ALTER DEFAULT PRIVILEGES).
 *
 * @param owner the role whose new objects are meant
 * @param schema only objects in this schema; {@code null} for all
 * @param on the kind of object
 * @param grantee the role, {@code public} for everybody
 * @param privilege such as {@code SELECT}
 * @param grantable whether the grantee may grant it on
 * @param granted {@code false} for a privilege that PostgreSQL would give and that is withheld,
 *     such as EXECUTE for everybody
 */
public record DefaultPrivilege(
    String owner,
    @Nullable String schema,
    ObjectKind on,
    String grantee,
    String privilege,
    boolean grantable,
    boolean granted)
    implements CatalogObject {

  @Override
  public String noun() {
    return "default privilege";
  }

  @Override
  public String subject() {
    return "default privilege %s for %s on %s".formatted(privilege, Grantee.named(grantee), what());
  }

  @Override
  public String statement() {
    return granted ? subject() : subject() + " is withheld";
  }

  @Override
  public String leftOver() {
    return granted ? CatalogObject.super.leftOver() : statement() + ", which it was not before";
  }

  @Override
  public String missing() {
    return granted ? CatalogObject.super.missing() : subject() + " is no longer withheld";
  }

  private String what() {
    String in = schema == null ? "" : " in schema " + Identifier.quoted(schema);
    return on.plural() + " that " + Identifier.quoted(owner) + " creates" + in;
  }
}
