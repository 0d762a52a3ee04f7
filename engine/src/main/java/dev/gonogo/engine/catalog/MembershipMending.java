package dev.gonogo.engine.catalog;

import java.util.Optional;

/** Memberships. */
final class MembershipMending implements Mender<Membership> {

  @Override
  public String named(Membership membership) {
    return membership.subject();
  }

  @Override
  public Optional<String> create(Membership membership) {
    return Optional.of(grant(membership, options(membership)));
  }

  @Override
  public Optional<String> drop(Membership membership) {
    return Optional.of(
        "REVOKE %s FROM %s%s"
            .formatted(
                Identifier.quoted(membership.role()),
                Identifier.quoted(membership.member()),
                grantedBy(membership)));
  }

  @Override
  public Optional<String> alter(Membership membership, Membership former, String property) {
    return switch (property) {
      case "admin" -> Optional.of(admin(former));
      case "inherit" -> Optional.of(grant(former, " WITH INHERIT " + former.inherit()));
      case "set" -> Optional.of(grant(former, " WITH SET " + former.set()));
      case "grantor" -> replaced(membership, former);
      default -> Optional.empty();
    };
  }

  private static String admin(Membership former) {
    return former.admin()
        ? grant(former, " WITH ADMIN OPTION")
        : "REVOKE ADMIN OPTION FOR %s FROM %s%s"
            .formatted(
                Identifier.quoted(former.role()),
                Identifier.quoted(former.member()),
                grantedBy(former));
  }

  /** Before PostgreSQL 16 there is one option only. */
  private static String options(Membership membership) {
    if (membership.inherit() == null) {
      return membership.admin() ? " WITH ADMIN OPTION" : "";
    }
    return " WITH ADMIN %s, INHERIT %s, SET %s"
        .formatted(membership.admin(), membership.inherit(), membership.set());
  }

  private static String grant(Membership membership, String options) {
    return "GRANT %s TO %s%s%s"
        .formatted(
            Identifier.quoted(membership.role()),
            Identifier.quoted(membership.member()),
            options,
            grantedBy(membership));
  }

  private static String grantedBy(Membership membership) {
    return " GRANTED BY " + Identifier.quoted(membership.grantor());
  }
}
