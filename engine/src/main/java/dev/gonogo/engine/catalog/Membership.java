package dev.gonogo.engine.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A role's membership in another (PostgreSQL manual, pg_auth_members), predefined roles included.
 *
 * @param role the group
 * @param member who belongs to it
 * @param admin whether the member may grant it on
 * @param inherit whether the member has the group's rights without {@code SET ROLE}; {@code null}
 *     before PostgreSQL 16, where {@link Role#inherit} of the member says it
 * @param set whether the member may {@code SET ROLE}; {@code null} before PostgreSQL 16, where
 *     every member may
 */
public record Membership(
    String role,
    String member,
    String grantor,
    boolean admin,
    @Nullable Boolean inherit,
    @Nullable Boolean set)
    implements CatalogObject {

  @Override
  public String noun() {
    return "membership";
  }

  @Override
  public String subject() {
    return "membership of " + Identifier.quoted(member) + " in " + Identifier.quoted(role);
  }

  @Override
  public String statement() {
    return "%s is a member of %s".formatted(Identifier.quoted(member), Identifier.quoted(role));
  }

  @Override
  public String missing() {
    return "%s is no longer a member of %s"
        .formatted(Identifier.quoted(member), Identifier.quoted(role));
  }

  @Override
  public String leftOver() {
    return statement() + ", which it was not before";
  }
}
