package dev.gonogo.engine.rows;

import dev.gonogo.engine.database.CatalogRow;
import java.sql.SQLException;

/** The sessions on both sides, which are asked the same. */
record BothSides(DataSessions before, DataSessions after) implements AutoCloseable {

  static BothSides open(ComparedDatabase before, ComparedDatabase after, int readers)
      throws SQLException {
    DataSessions opened = DataSessions.open(before, readers);
    try {
      return new BothSides(opened, DataSessions.open(after, readers));
    } catch (SQLException e) {
      opened.close();
      throw e;
    }
  }

  /** Begins to ask; an answer is waited for where it is needed. */
  <T> Both.Asked<T> ask(String sql, CatalogRow.Mapping<T> mapping) {
    return new Both.Asked<>(before.rows(sql, mapping), after.rows(sql, mapping));
  }

  /** Asks and waits for the answers. */
  <T> Both<T> answers(String sql, CatalogRow.Mapping<T> mapping) throws SQLException {
    return ask(sql, mapping).answers();
  }

  @Override
  public void close() throws SQLException {
    try {
      before.close();
    } finally {
      after.close();
    }
  }
}
