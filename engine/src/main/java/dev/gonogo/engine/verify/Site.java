package dev.gonogo.engine.verify;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.check.ReadOnlyCheck;
import dev.gonogo.engine.check.StructuralCheck;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Production, connected to: what checks are handed there.
 *
 * @param database which can only be read
 * @param application with the actors as they are there
 * @param identities who they are
 * @param ourRoles the roles that are only there for us
 */
record Site(
    ReadOnlyDatabase database,
    Application application,
    Identities identities,
    List<String> ourRoles) {

  /** Asks a check. */
  Outcome ask(Check check) throws SQLException, IOException {
    Optional<String> obstacle =
        actors(check).stream()
            .filter(identities.obstacles()::containsKey)
            .map(identities.obstacles()::get)
            .findFirst();
    if (obstacle.isPresent()) {
      return Outcome.of(Status.BLOCKED, obstacle.get());
    }
    if (check instanceof StructuralCheck structural) {
      return structural.check(database.catalog());
    }
    if (check instanceof ReadOnlyCheck reading) {
      return reading.check(database, application);
    }
    throw new IllegalStateException("not a check of production: " + check.getClass());
  }

  /** Those that it names, or everybody who sees rows where it is about rows and names nobody. */
  private Set<String> actors(Check check) {
    return check.actors().isEmpty() && !check.visibleRows().isEmpty()
        ? application.actors().keySet()
        : Set.copyOf(check.actors());
  }
}
