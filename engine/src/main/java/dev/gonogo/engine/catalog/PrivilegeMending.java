package dev.gonogo.engine.catalog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Privileges that the owner granted: what others granted, only they can revoke. */
final class PrivilegeMending implements Mender<Privilege> {

  @Override
  public String named(Privilege privilege) {
    return on(privilege.on(), privilege.privilege(), privilege.column(), privilege.object());
  }

  /** {@code SELECT (note) ON TABLE reservations}. */
  static String on(ObjectKind on, String privilege, @Nullable String column, String object) {
    String limited = column == null ? "" : " (" + Identifier.quoted(column) + ")";
    return privilege + limited + " ON " + on.keyword() + " " + object;
  }

  @Override
  public Optional<String> create(Privilege privilege) {
    return byOwner(
        privilege,
        "GRANT "
            + named(privilege)
            + " TO "
            + Grantee.named(privilege.grantee())
            + (privilege.grantable() ? " WITH GRANT OPTION" : ""));
  }

  @Override
  public Optional<String> drop(Privilege privilege) {
    return byOwner(privilege, revoke("", privilege));
  }

  @Override
  public Optional<String> alter(Privilege privilege, Privilege former, String property) {
    if (!property.equals("grantable")) {
      return Optional.empty();
    }
    return former.grantable()
        ? create(former)
        : byOwner(former, revoke("GRANT OPTION FOR ", former));
  }

  private String revoke(String option, Privilege privilege) {
    return "REVOKE " + option + named(privilege) + " FROM " + Grantee.named(privilege.grantee());
  }

  private static Optional<String> byOwner(Privilege privilege, String statement) {
    return privilege.grantor().equals(privilege.owner())
        ? Optional.of(statement)
        : Optional.empty();
  }
}
