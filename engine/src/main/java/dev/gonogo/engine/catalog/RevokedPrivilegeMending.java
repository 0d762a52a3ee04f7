package dev.gonogo.engine.catalog;

import java.util.Optional;

/** What was revoked from what the server came with. */
final class RevokedPrivilegeMending implements Mender<RevokedPrivilege> {

  @Override
  public String named(RevokedPrivilege privilege) {
    return PrivilegeMending.on(
        privilege.on(), privilege.privilege(), privilege.column(), privilege.object());
  }

  @Override
  public Optional<String> create(RevokedPrivilege privilege) {
    return Optional.of(
        "REVOKE " + named(privilege) + " FROM " + Grantee.named(privilege.grantee()));
  }

  @Override
  public Optional<String> drop(RevokedPrivilege privilege) {
    return Optional.of("GRANT " + named(privilege) + " TO " + Grantee.named(privilege.grantee()));
  }
}
