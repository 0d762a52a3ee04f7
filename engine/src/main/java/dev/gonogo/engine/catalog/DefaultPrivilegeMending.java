package dev.gonogo.engine.catalog;

import java.util.Optional;

/** Default privileges. */
final class DefaultPrivilegeMending implements Mender<DefaultPrivilege> {

  @Override
  public String named(DefaultPrivilege privilege) {
    String in =
        privilege.schema() == null ? "" : " IN SCHEMA " + Identifier.quoted(privilege.schema());
    return "DEFAULT PRIVILEGES FOR ROLE " + Identifier.quoted(privilege.owner()) + in;
  }

  @Override
  public Optional<String> create(DefaultPrivilege privilege) {
    return Optional.of(privilege.granted() ? grant(privilege) : revoke("", privilege));
  }

  @Override
  public Optional<String> drop(DefaultPrivilege privilege) {
    return Optional.of(privilege.granted() ? revoke("", privilege) : grant(privilege));
  }

  @Override
  public Optional<String> alter(
      DefaultPrivilege privilege, DefaultPrivilege former, String property) {
    if (!property.equals("grantable") || !privilege.granted()) {
      return Optional.empty();
    }
    return Optional.of(former.grantable() ? grant(former) : revoke("GRANT OPTION FOR ", former));
  }

  private String grant(DefaultPrivilege privilege) {
    return "ALTER %s GRANT %s TO %s%s"
        .formatted(
            named(privilege),
            what(privilege),
            Grantee.named(privilege.grantee()),
            privilege.grantable() && privilege.granted() ? " WITH GRANT OPTION" : "");
  }

  private String revoke(String option, DefaultPrivilege privilege) {
    return "ALTER %s REVOKE %s%s FROM %s"
        .formatted(named(privilege), option, what(privilege), Grantee.named(privilege.grantee()));
  }

  private static String what(DefaultPrivilege privilege) {
    return privilege.privilege() + " ON " + privilege.on().keyword() + "S";
  }
}
