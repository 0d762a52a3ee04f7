package dev.gonogo.engine.backup;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.check.Judgement;
import java.sql.SQLException;
import java.util.Optional;

/** A backup that was taken; its files are gone when closed. */
sealed interface Backup extends AutoCloseable permits BaseBackup, Dump {

  /** Restores it into a fresh server, or tells why that fails. */
  Optional<Restored> restore(Judgement judgement) throws SQLException;

  /**
   * Whether every backup of this kind comes back so different, which says nothing against this one.
   *
   * @param difference between what was backed up and what was restored
   * @param catalog of what was backed up
   */
  boolean isByNature(Difference difference, Catalog catalog);

  @Override
  void close();
}
