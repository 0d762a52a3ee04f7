package dev.gonogo.engine.rollback;

import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.Differences;
import dev.gonogo.engine.rows.ComparedDatabase;
import dev.gonogo.engine.rows.DataComparison;
import dev.gonogo.engine.rows.Origin;
import dev.gonogo.engine.rows.VolatileColumns;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Whether a cluster is what another one is: definitions, rows, sequences, large objects. */
public final class Identity {
  private Identity() {}

  /**
   * Everything in which two clusters differ; empty where nothing does.
   *
   * @param before what it should be
   * @param after what it is
   * @param origin what both were copied from, so that only what was written since is hashed; empty
   *     to hash every row
   */
  public static List<Difference> differences(
      ComparedDatabase before,
      ComparedDatabase after,
      VolatileColumns notCompared,
      Optional<Origin> origin)
      throws SQLException {
    List<Difference> ofData =
        origin.isPresent()
            ? DataComparison.between(before, after, notCompared, origin.get())
            : DataComparison.between(before, after, notCompared);
    return Differences.between(before.catalog(), after.catalog(), ofData);
  }
}
