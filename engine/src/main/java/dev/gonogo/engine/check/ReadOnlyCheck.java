package dev.gonogo.engine.check;

import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Outcome;
import java.io.IOException;
import java.sql.SQLException;

/** A question that is asked of a database which cannot be written to. */
public non-sealed interface ReadOnlyCheck extends Check {

  /**
   * Judges a database.
   *
   * @param database a database that cannot be written to
   * @param application what the spec file says of the application
   * @throws SQLException where the database refuses an answer
   * @throws IOException where a file cannot be read
   */
  Outcome check(ReadOnlyDatabase database, Application application)
      throws SQLException, IOException;
}
