package dev.gonogo.engine.backup;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.Role;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.machine.Output;
import dev.gonogo.engine.staging.Staging;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A dump of the staging database, and the roles of its cluster in a file beside it.
 *
 * @param of the server that was dumped
 * @param restorer what it is restored with, whether it fits or not
 * @param clients what runs the programs
 * @param file the dump
 * @param roles what makes the roles; empty where the team forgets them
 */
record Dump(Staging of, Restorer restorer, ClientRuns clients, Path file, Optional<RolesDump> roles)
    implements Backup {

  @Override
  public Optional<Restored> restore(Judgement judgement) {
    Staging fresh = of.startEmpty();
    boolean complete = false;
    try {
      long start = System.nanoTime();
      roles.ifPresent(dumped -> dumped.restore(fresh, judgement));
      complete = restore(fresh, judgement);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      return complete ? Optional.of(new Restored(fresh, took)) : Optional.empty();
    } finally {
      if (!complete) {
        fresh.close();
      }
    }
  }

  private boolean restore(Staging fresh, Judgement judgement) {
    String program = restorer.program();
    Output ran = clients.run(program, restorer.arguments(file), fresh, "postgres");
    if (!ran.succeeded()) {
      clients.programs().newerThan(of.majorVersion()).ifPresent(judgement::found);
      clients.complaint(program, ran).tell(judgement);
    }
    return ran.succeeded();
  }

  /** Passwords were not dumped, by us. */
  @Override
  public boolean isByNature(Difference difference, Catalog catalog) {
    return difference instanceof Difference.Changed changed
        && changed.object() instanceof Role
        && changed.property().equals("hasPassword");
  }

  @Override
  public void close() {
    clients.close();
  }
}
