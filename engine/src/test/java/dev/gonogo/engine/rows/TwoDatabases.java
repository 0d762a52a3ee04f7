package dev.gonogo.engine.rows;

import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Two databases of one shared server, emptied for every test, whose data is compared. */
final class TwoDatabases {

  private static final String EMPTY =
      """
      do $$ declare name text; begin
        for name in select extname from pg_extension where extname <> 'plpgsql' loop
          execute format('drop extension %I cascade', name); end loop;
        for name in select nspname from pg_namespace
            where nspname !~ '^pg_' and nspname <> 'information_schema' loop
          execute format('drop schema %I cascade', name); end loop;
      end $$;
      create schema public;
      select lo_unlink(oid) from pg_largeobject_metadata;
      """;

  private final Side before;
  private final Side after;

  private TwoDatabases(int major) throws SQLException {
    before = Side.empty(major, "data_before");
    after = Side.empty(major, "data_after");
  }

  /** Both empty. */
  static TwoDatabases on(int major) throws SQLException {
    return new TwoDatabases(major);
  }

  /** Both after this SQL. */
  static TwoDatabases with(String setup) throws SQLException {
    return on(TestServer.DEFAULT_MAJOR).both(setup);
  }

  TwoDatabases both(String sql) throws SQLException {
    return before(sql).after(sql);
  }

  TwoDatabases before(String sql) throws SQLException {
    before.run(sql);
    return this;
  }

  TwoDatabases after(String sql) throws SQLException {
    after.run(sql);
    return this;
  }

  /** What differs, as sentences. */
  List<String> differences() throws SQLException {
    return differences(VolatileColumns.NONE);
  }

  /** What differs, where values of these columns of a table may. */
  List<String> differencesBut(String table, String... columns) throws SQLException {
    return differences(new VolatileColumns(Map.of(QualifiedName.parse(table), Set.of(columns))));
  }

  private List<String> differences(VolatileColumns notCompared) throws SQLException {
    return found(notCompared).stream().map(Difference::toString).toList();
  }

  List<Difference> found(VolatileColumns notCompared) throws SQLException {
    return DataComparison.between(before.read(), after.read(), notCompared);
  }

  /** The second of them, as it is now. */
  ComparedDatabase second() {
    return after.read();
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private record Side(int major, String database, Connection connection) {

    /** Kept, because most of the time of a test would go into opening them. */
    private static final Map<String, Side> SIDES = new ConcurrentHashMap<>();

    static Side empty(int major, String database) throws SQLException {
      String key = database + major;
      Side known = SIDES.get(key);
      Side side =
          known == null || !known.connection.isValid(0)
              ? new Side(major, database, TestServer.connect(major, database))
              : known;
      SIDES.put(key, side);
      side.run(EMPTY);
      return side;
    }

    void run(String sql) throws SQLException {
      execute(connection, sql);
    }

    ComparedDatabase read() {
      return new ComparedDatabase(
          () -> TestServer.staging(major).connectAsSuperuser(database),
          new ReadOnlyDatabase(() -> connection).catalog());
    }
  }
}
