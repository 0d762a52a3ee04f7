package dev.gonogo.engine.testing;

import dev.gonogo.engine.database.ReadOnlyDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Databases of a real server that hold only what some SQL made, for checks that ask themselves. */
public final class Databases {
  private static final String EMPTY =
      """
      do $$
      declare schema name;
      begin
        for schema in select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
        loop
          execute format('drop schema %I cascade', schema);
        end loop;
      end $$;
      create schema public;
      """;

  private Databases() {}

  public static ReadOnlyDatabase after(int major, String database, String sql) {
    try (Connection connection = TestServer.connect(major, database);
        Statement statement = connection.createStatement()) {
      statement.execute(EMPTY + sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
    return new ReadOnlyDatabase(() -> TestServer.connect(major, database));
  }
}
