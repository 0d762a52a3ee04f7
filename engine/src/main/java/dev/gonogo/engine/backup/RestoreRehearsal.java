package dev.gonogo.engine.backup;

import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.check.Traffic;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Times;
import dev.gonogo.engine.staging.NotOnThisServerException;
import dev.gonogo.engine.staging.Staging;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes one backup, restores it, compares, and counts what was written since. */
final class RestoreRehearsal {
  private final RestoreCheck check;
  private final Staging staging;
  private final Traffic traffic;
  private final Judgement judgement = new Judgement();

  RestoreRehearsal(RestoreCheck check, Staging staging, Traffic traffic) {
    this.check = check;
    this.staging = staging;
    this.traffic = traffic;
  }

  /** Where a backup lies until it is restored: nothing happens to it there, but in tests. */
  interface Storage {
    void keep(Backup taken);
  }

  Outcome perform(Storage storage) throws SQLException {
    if (staging.sharesCluster()) {
      throw new NotOnThisServerException(
          "restoring a backup", "the roles and the database that it holds are there already");
    }
    String database = database();
    Optional<Backup> taken =
        check.backup() == Kind.BASE_BACKUP
            ? BaseBackup.take(staging, traffic, judgement)
            : new Dumping(check, staging, judgement).take(database);
    if (taken.isEmpty()) {
      return judgement.outcome("");
    }
    try (Backup backup = taken.get()) {
      storage.keep(backup);
      return restore(backup, database);
    }
  }

  private String database() throws SQLException {
    try (Connection connection = staging.connectAsSuperuser()) {
      return connection.getCatalog();
    }
  }

  private Outcome restore(Backup backup, String database) throws SQLException {
    Optional<Restored> attempt = backup.restore(judgement);
    if (attempt.isEmpty()) {
      return judgement.outcome("");
    }
    try (Restored restored = attempt.get()) {
      String took = Times.text(restored.took());
      judgement.observed("restored", "%s in %s".formatted(check.backup(), took));
      check.within().flatMap(restored::late).ifPresent(judgement::found);
      if (!restored.holds(database)) {
        judgement.found(
            "database %s is missing after the restore: the backup does not hold it"
                .formatted(database));
        return judgement.outcome("");
      }
      Comparison comparison = new Comparison(staging, restored.server());
      judge(comparison, backup);
      return judgement.outcome(
          "restored in %s, equal to what was backed up; %s".formatted(took, lostRows(comparison)));
    }
  }

  private void judge(Comparison comparison, Backup backup) throws SQLException {
    if (!comparison.hasRows()) {
      judgement.vacuous(
          "no table of database %s holds a row, so a backup of it proves nothing"
              .formatted(comparison.catalog().database()));
    }
    List<String> byNature = new ArrayList<>();
    for (Difference difference : comparison.differences()) {
      if (backup.isByNature(difference, comparison.catalog())) {
        byNature.add(difference.toString());
      } else {
        judgement.found(difference.toString());
      }
    }
    if (!byNature.isEmpty()) {
      judgement.observed("different by nature", String.join("\n", byNature));
    }
  }

  private LostRows lostRows(Comparison comparison) throws SQLException {
    if (traffic.run(staging) == 0) {
      return LostRows.NONE;
    }
    LostRows lost = comparison.lostRows();
    if (!lost.isEmpty()) {
      judgement.observed("rows lost", lost.grid());
    }
    return lost;
  }
}
