package dev.gonogo.engine.staging;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Drops what runs of this host have left on a server of somebody else, because they were killed:
 * databases with the name and the comment of a run, and the roles that it has noted.
 */
final class DeadRuns {

  private static final String ROLES =
      "select oid::bigint as id, rolname::text as name, '' as attributes, null::text[] as settings,"
          + " null as comment from pg_roles where oid::bigint = any (?)";

  private final AdminSession admin;
  private final Consumer<String> progress;

  DeadRuns(AdminSession admin, Consumer<String> progress) {
    this.admin = admin;
    this.progress = progress;
  }

  private record Found(String name, String comment) {

    Optional<Mark> mark() {
      return Mark.read(comment);
    }
  }

  /** Drops them, and tells which. */
  void clear() throws SQLException {
    List<Found> all =
        admin.rows(
            Resource.read("run-databases.sql"),
            row -> new Found(row.getString("name"), String.valueOf(row.getString("comment"))),
            Names.PREFIX);
    // The first database of a run, which knows its roles, goes last.
    for (int i = all.size() - 1; i >= 0; i--) {
      Found found = all.get(i);
      if (Names.DATABASE.matcher(found.name()).matches()) {
        clear(found);
      }
    }
  }

  private void clear(Found found) throws SQLException {
    Optional<Mark> mark = found.mark();
    if (mark.isEmpty()) {
      progress.accept(
          "database %s has the name of a run's, but not its comment: it is left alone"
              .formatted(found.name()));
    } else if (mark.get().isDead()) {
      List<KeptRole> roles = admin.rows(ROLES, KeptRole::of, mark.get().roles());
      Drops.of(roles, admin).forEach(progress);
      admin.execute("DROP DATABASE IF EXISTS " + Names.quoted(found.name()) + " WITH (FORCE)");
      progress.accept(
          "dropped database %s%s, left by the run of %s"
              .formatted(found.name(), and(roles), mark.get().who()));
    }
  }

  private static String and(List<KeptRole> roles) {
    return roles.isEmpty()
        ? ""
        : " and roles " + String.join(", ", roles.stream().map(KeptRole::name).toList());
  }
}
