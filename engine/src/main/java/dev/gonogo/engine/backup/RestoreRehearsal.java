package dev.gonogo.engine.backup;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.check.Traffic;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.Times;
import dev.gonogo.engine.staging.Staging;
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
    Catalog catalog = catalog();
    if (catalog.objects(Table.class).stream().noneMatch(table -> table.kind().isTable())) {
      return Outcome.of(
          Status.VACUOUS,
          "database %s has no table, so a backup of it proves nothing"
              .formatted(catalog.database()));
    }
    Optional<Backup> taken =
        check.backup() == Kind.BASE_BACKUP
            ? BaseBackup.take(staging, traffic, judgement)
            : new Dumping(check, staging, judgement).take(catalog.database());
    if (taken.isEmpty()) {
      return judgement.outcome("");
    }
    try (Backup backup = taken.get()) {
      storage.keep(backup);
      return restore(backup, catalog.database());
    }
  }

  private Catalog catalog() {
    try (ReadOnlyDatabase database = new ReadOnlyDatabase(staging::connectAsSuperuser)) {
      return database.catalog();
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
      compare(backup, restored);
      return judgement.outcome(
          "restored in %s, equal to what was backed up; %s".formatted(took, lostRows(restored)));
    }
  }

  private void compare(Backup backup, Restored restored) throws SQLException {
    Comparison comparison = new Comparison(staging, restored.server());
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

  private LostRows lostRows(Restored restored) throws SQLException {
    if (traffic.run(staging) == 0) {
      return LostRows.NONE;
    }
    LostRows lost = new Comparison(staging, restored.server()).lostRows();
    if (!lost.isEmpty()) {
      judgement.observed("rows lost", lost.grid());
    }
    return lost;
  }
}
