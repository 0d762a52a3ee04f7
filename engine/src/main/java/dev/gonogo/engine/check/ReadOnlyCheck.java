package dev.gonogo.engine.check;

import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A question that is asked of a database which cannot be written to. */
public non-sealed interface ReadOnlyCheck extends Check {

  /**
   * Judges a database.
   *
   * @param database a database that cannot be written to
   * @param folder the folder of the checklist, which relative files belong to
   * @throws SQLException where the database refuses an answer
   * @throws IOException where a file cannot be read
   */
  Outcome check(ReadOnlyDatabase database, Path folder) throws SQLException, IOException;
}
