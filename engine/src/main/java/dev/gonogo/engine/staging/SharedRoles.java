package dev.gonogo.engine.staging;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The roles that a run makes on a server of somebody else, where all databases share them: known by
 * their ids, brought to what they were with a state, and dropped at the end.
 *
 * <p>Roles that were there before are never altered and never dropped; nor are roles that came
 * later and have something in databases of others, because others made them. A role that a state
 * does not know is dropped, or put aside under another name, without memberships, where databases
 * of the run still need it: privileges go by the id, and come back with the name.
 */
final class SharedRoles {

  private static final String ROLES = Resource.read("roles.sql");

  private final AdminSession admin;
  private final Names names;
  private final RunDatabases databases;
  private final String query;

  /** Ids of the roles that are not ours. */
  private final Set<Long> others;

  /** Ids of roles that were made anew, by those that they had before. */
  private final Map<Long, Long> reborn = new HashMap<>();

  private Set<Long> noted = Set.of();

  /**
   * Roles of a run that has made none yet.
   *
   * @param superuser whether hashes of passwords can be read
   */
  SharedRoles(AdminSession admin, Names names, RunDatabases databases, boolean superuser)
      throws SQLException {
    this.admin = admin;
    this.names = names;
    this.databases = databases;
    this.query =
        ROLES.replace("{password}", superuser ? Resource.read("roles-password.sql") : "null");
    this.others = new HashSet<>(ids(found(Set.of())));
  }

  private List<KeptRole> found(Set<Long> but) throws SQLException {
    return admin.rows(query, KeptRole::of, but);
  }

  private static List<Long> ids(List<KeptRole> roles) {
    return roles.stream().map(KeptRole::id).toList();
  }

  /** Takes note of roles that have come, and writes them down for whoever clears up after us. */
  synchronized void note() throws SQLException {
    Set<Long> now = new LinkedHashSet<>(ids(ours()));
    if (!now.equals(noted)) {
      databases.note(now);
      noted = now;
    }
  }

  private List<KeptRole> ours() throws SQLException {
    List<KeptRole> found = found(others);
    if (found.isEmpty()) {
      return found;
    }
    others.addAll(
        admin.rows(
            Resource.read("roles-elsewhere.sql"),
            row -> row.getLong("id"),
            ids(found),
            names.databases()));
    return found.stream().filter(role -> !others.contains(role.id())).toList();
  }

  /** The roles as they are now. */
  synchronized KeptRoles now() throws SQLException {
    note();
    List<KeptRole> roles = ours().stream().filter(role -> !isAside(role)).toList();
    return new KeptRoles(roles, memberships(ids(roles)));
  }

  private boolean isAside(KeptRole role) {
    return role.name().startsWith(names.aside());
  }

  private List<KeptMembership> memberships(List<Long> ids) throws SQLException {
    return admin.rows(Resource.read("memberships.sql"), KeptMembership::of, ids);
  }

  /** Makes the roles what they were. */
  synchronized void goTo(KeptRoles wanted) throws SQLException {
    KeptRoles then = translated(wanted);
    RoleChanges changes = new RoleChanges(admin, names);
    for (KeptRole role : youngestFirst(ours())) {
      if (then.byId(role.id()).isEmpty() && !isAside(role)) {
        changes.leave(role, memberships(List.of(role.id())));
      }
    }
    changes.takeBackNames(ours(), then);
    List<KeptRole> present = ours();
    changes.bringBack(present, then);
    noteReborn(then, new HashSet<>(ids(present)));
    new Memberships(admin).become(then.memberships(), this::membershipsNow);
    note();
  }

  private static List<KeptRole> youngestFirst(List<KeptRole> roles) {
    return roles.stream().sorted(Comparator.comparing(KeptRole::id).reversed()).toList();
  }

  private List<KeptMembership> membershipsNow() throws SQLException {
    return memberships(ids(ours()));
  }

  /** By the ids that roles have now. */
  private KeptRoles translated(KeptRoles wanted) {
    return new KeptRoles(
        wanted.roles().stream()
            .map(
                role ->
                    new KeptRole(
                        reborn.getOrDefault(role.id(), role.id()),
                        role.name(),
                        role.attributes(),
                        role.settings(),
                        role.comment()))
            .toList(),
        wanted.memberships());
  }

  private void noteReborn(KeptRoles then, Set<Long> present) throws SQLException {
    Map<String, Long> byName = new HashMap<>();
    ours().forEach(role -> byName.put(role.name(), role.id()));
    for (KeptRole was : then.roles()) {
      @Nullable Long id = byName.get(was.name());
      if (!present.contains(was.id()) && id != null) {
        reborn.replaceAll((first, last) -> last == was.id() ? id : last);
        reborn.put(was.id(), id);
      }
    }
  }

  /**
   * Drops all of them; nothing is in a database any more.
   *
   * @return those that stay, with why
   */
  synchronized List<String> dropAll() throws SQLException {
    return Drops.of(ours(), admin);
  }
}
