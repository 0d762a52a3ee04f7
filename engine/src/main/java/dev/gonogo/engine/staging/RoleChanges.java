package dev.gonogo.engine.staging;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is done to roles of a run so that they become what they were. */
record RoleChanges(AdminSession admin, Names names) {

  /** Drops a role, or puts it aside where a database of the run still needs it. */
  void leave(KeptRole role, List<KeptMembership> memberships) throws SQLException {
    boolean needed =
        admin
            .rows(
                "select from pg_shdepend where refclassid = 'pg_authid'::regclass and refobjid::bigint = ?"
                    + " and classid <> 'pg_auth_members'::regclass limit 1",
                row -> 1,
                role.id())
            .stream()
            .findAny()
            .isPresent();
    for (KeptMembership membership : memberships) {
      admin.execute(membership.revoke());
    }
    if (needed) {
      role.rename(names.aside(role.id()), admin);
    } else {
      admin.execute("DROP ROLE " + Names.quoted(role.name()));
    }
  }

  /** All that have another name lose it first: two may have changed theirs with each other. */
  void takeBackNames(List<KeptRole> present, KeptRoles then) throws SQLException {
    List<KeptRole> renamed = new ArrayList<>();
    for (KeptRole now : present) {
      KeptRole was = then.byId(now.id()).orElse(now);
      if (!was.name().equals(now.name())) {
        if (!now.name().startsWith(names.aside())) {
          now.rename(names.aside(now.id()), admin);
        }
        renamed.add(was);
      }
    }
    for (KeptRole was : renamed) {
      admin.execute(
          "ALTER ROLE %s RENAME TO %s"
              .formatted(Names.quoted(names.aside(was.id())), Names.quoted(was.name())));
    }
  }

  /** Makes those anew that are gone, and the others what they were. */
  void bringBack(List<KeptRole> roles, KeptRoles then) throws SQLException {
    Map<Long, KeptRole> present = new HashMap<>();
    roles.forEach(role -> present.put(role.id(), role));
    for (KeptRole was : then.roles()) {
      @Nullable KeptRole now = present.get(was.id());
      was.apply(now == null ? was.create(admin) : now, admin);
    }
  }
}
