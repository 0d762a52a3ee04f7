package dev.gonogo.benchmarks;

import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.database.Connections;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.rows.ComparedDatabase;
import dev.gonogo.engine.rows.DataComparison;
import dev.gonogo.engine.rows.VolatileColumns;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Compares the data of two databases, given by URL, and prints what differs. */
final class CompareData {

  private CompareData() {}

  public static void main(String[] arguments) throws SQLException {
    List<Difference> differences =
        DataComparison.between(
            database(arguments[0]), database(arguments[1]), VolatileColumns.NONE);
    differences.forEach(System.out::println);
  }

  private static ComparedDatabase database(String url) {
    Connections connections = () -> DriverManager.getConnection(url);
    try (ReadOnlyDatabase database = new ReadOnlyDatabase(connections)) {
      return new ComparedDatabase(connections, database.catalog());
    }
  }
}
