package dev.gonogo.load.activity;

import dev.gonogo.engine.staging.Staging;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * A staging server that counts statements.
 *
 * <p>The library counts those of all databases wherever the extension is that shows them. Where a
 * server of our own has it nowhere, it is made in the database {@code postgres}, which no
 * application uses, so that it need not be in the application's.
 *
 * @param database of the application
 * @param extension the database that shows what was counted
 * @param schema of the extension
 */
record CountedStatements(Staging staging, String database, String extension, String schema) {
  private static final String OTHER = "postgres";

  /** What to do where statements are not counted. */
  static final String NOT_COUNTED =
      "the staging server does not count statements. Write under \"staging\" in the spec file:"
          + " parameters: { shared_preload_libraries: pg_stat_statements }, and extensions:"
          + " [pg_stat_statements] where the server is not one of our own";

  /** Empty where they are not counted. */
  static Optional<CountedStatements> on(Staging staging) throws SQLException {
    try (Connection session = staging.connectAsSuperuser()) {
      String libraries = ask(session, "SHOW shared_preload_libraries").orElse("");
      if (!libraries.contains("pg_stat_statements")) {
        return Optional.empty();
      }
      String database = ask(session, "SELECT pg_catalog.current_database()").orElseThrow();
      Optional<String> schema = schema(session);
      return schema.isPresent()
          ? Optional.of(new CountedStatements(staging, database, database, schema.get()))
          : elsewhere(staging, database);
    }
  }

  private static Optional<CountedStatements> elsewhere(Staging staging, String database)
      throws SQLException {
    if (staging.sharesCluster()) {
      return Optional.empty();
    }
    try (Connection session = staging.connectAsSuperuser(OTHER);
        Statement statement = session.createStatement()) {
      statement.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
      return schema(session).map(schema -> new CountedStatements(staging, database, OTHER, schema));
    }
  }

  StatementSnapshot now() throws SQLException {
    try (Connection session =
        extension.equals(database)
            ? staging.connectAsSuperuser()
            : staging.connectAsSuperuser(extension)) {
      return StatementSnapshot.read(session, schema, database);
    }
  }

  private static Optional<String> schema(Connection session) throws SQLException {
    return ask(
        session,
        "SELECT extnamespace::pg_catalog.regnamespace::text FROM pg_catalog.pg_extension"
            + " WHERE extname = 'pg_stat_statements'");
  }

  private static Optional<String> ask(Connection session, String query) throws SQLException {
    try (Statement statement = session.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
    }
  }
}
