package dev.gonogo.engine.backup;

import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.machine.Output;
import dev.gonogo.engine.staging.Staging;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The roles of a cluster as SQL, without their passwords, which are nobody's business in a file.
 *
 * @param clients what runs the programs
 * @param file the SQL
 */
record RolesDump(ClientRuns clients, Path file) {

  private static final String PROGRAM = "pg_dumpall";

  /** The superuser is there already, in every cluster of staging. */
  private static final String SUPERUSER_EXISTS = "role \"gonogo\" already exists";

  /** Dumps them, or tells why that fails. */
  static Optional<RolesDump> take(Staging of, ClientRuns clients, Judgement judgement) {
    Path file = clients.file("roles.sql");
    Output ran =
        clients.run(
            PROGRAM,
            List.of("--no-password", "--globals-only", "--no-role-passwords", "--file=" + file),
            of,
            "postgres");
    if (!ran.succeeded()) {
      clients.complaint(PROGRAM, ran).tell(judgement);
      return Optional.empty();
    }
    return Optional.of(new RolesDump(clients, file));
  }

  /** Makes them in a fresh cluster, going on after errors. */
  void restore(Staging fresh, Judgement judgement) {
    Output ran =
        clients.run(
            "psql",
            List.of(
                "--no-password",
                "--no-psqlrc",
                "--quiet",
                "--set=VERBOSITY=terse",
                "--file=" + file),
            fresh,
            "postgres");
    clients.complaint("psql", ran).errors().stream()
        .filter(error -> !error.endsWith(SUPERUSER_EXISTS))
        .forEach(judgement::found);
  }
}
