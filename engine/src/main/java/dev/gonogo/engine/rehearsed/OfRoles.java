package dev.gonogo.engine.rehearsed;

import dev.gonogo.engine.catalog.CatalogObject;
import dev.gonogo.engine.catalog.DefaultPrivilege;
import dev.gonogo.engine.catalog.Membership;
import dev.gonogo.engine.catalog.Policy;
import dev.gonogo.engine.catalog.Privilege;
import dev.gonogo.engine.catalog.RevokedPrivilege;
import dev.gonogo.engine.catalog.Role;
import dev.gonogo.engine.catalog.Setting;
import dev.gonogo.engine.catalog.UserMapping;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What there is for the sake of some roles alone. */
record OfRoles(Set<String> names) {

  /** Whether the object is one of them, or something that it has: a privilege, a setting. */
  boolean have(CatalogObject object) {
    String holder = holder(object);
    return holder == null
        ? names.stream().map(Target::role).anyMatch(Target.of(object)::equals)
        : names.contains(holder);
  }

  private static @Nullable String holder(CatalogObject object) {
    if (object instanceof Role role) {
      return role.name();
    }
    if (object instanceof Setting setting) {
      return setting.role();
    }
    if (object instanceof Membership membership) {
      return membership.member();
    }
    if (object instanceof Privilege privilege) {
      return privilege.grantee();
    }
    if (object instanceof RevokedPrivilege revoked) {
      return revoked.grantee();
    }
    return object instanceof DefaultPrivilege later ? later.grantee() : null;
  }

  /** Whether nobody else would notice if the object were not there. */
  boolean alone(CatalogObject object) {
    return have(object)
        || (object instanceof Membership membership && names.contains(membership.role()))
        || (object instanceof DefaultPrivilege later && names.contains(later.owner()))
        || (object instanceof UserMapping mapping && names.contains(mapping.role()))
        || (object instanceof Policy policy && names.containsAll(policy.roles()));
  }

  /** A policy for others too, as it is for them. */
  CatalogObject forOthers(CatalogObject object) {
    return object instanceof Policy policy && policy.roles().stream().anyMatch(names::contains)
        ? new Policy(
            policy.table(),
            policy.name(),
            policy.command(),
            policy.permissive(),
            policy.roles().stream().filter(role -> !names.contains(role)).toList(),
            policy.using(),
            policy.withCheck(),
            policy.comment())
        : object;
  }
}
