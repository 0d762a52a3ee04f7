package dev.gonogo.engine.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * What two databases were, as long as they were the same files: the state that both were copied
 * from.
 *
 * <p>A row version that was written before the copy, in a file that was not written anew since, is
 * the same bytes in both wherever it has the same place: nothing changes a row version, it is only
 * hidden, and its place is only given to later ones. So of these rows the places are compared,
 * which takes a tenth of the time, and of later ones the contents. That the same bytes mean the
 * same values is why the columns must be as they were, dropped ones and the defaults of added ones
 * included (PostgreSQL manual, Database Page Layout; pg_attribute, attmissingval).
 *
 * @param transaction the id that the next transaction would have had, such as {@code 742}
 * @param files for each table by its object id: its files and its columns, in words that only serve
 *     to compare
 */
public record Origin(String transaction, Map<String, String> files) {

  /** Copies the map. */
  public Origin {
    files = Map.copyOf(files);
  }

  /** What a database is now, about to be copied, with nobody at work in it. */
  public static Origin of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(DataQuery.withFiles("origin"))) {
      String transaction = "";
      Map<String, String> files = new HashMap<>();
      while (rows.next()) {
        transaction = rows.getString("transaction");
        files.put(rows.getString("id"), rows.getString("files"));
      }
      return new Origin(transaction, files);
    }
  }

  /**
   * Whether a table is in the files that it was in, with the columns that it had, on both sides.
   */
  boolean covers(StoredTable before, StoredTable after) {
    return before.id().equals(after.id())
        && before.files().equals(files.get(before.id()))
        && after.files().equals(before.files());
  }
}
