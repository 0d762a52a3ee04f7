package dev.gonogo.engine.staging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a database has beside its content: no copy has it (PostgreSQL manual: CREATE DATABASE).
 *
 * @param statements that give it to a database, whose name they leave open
 */
record DatabaseTraits(String owner, List<String> statements) {

  private static final String NAME = "{database}";

  /** The SQLSTATE of a role that is not there. */
  private static final String NO_SUCH_ROLE = "42704";

  DatabaseTraits {
    statements = List.copyOf(statements);
  }

  /**
   * Those of a database.
   *
   * @param mark the comment that says whose it is, and that every database of the run gets anyway
   */
  static DatabaseTraits of(String database, String mark, AdminSession admin) throws SQLException {
    return admin
        .rows(Resource.read("database-traits.sql"), row -> read(row, mark), database)
        .get(0);
  }

  private static DatabaseTraits read(ResultSet row, String mark) throws SQLException {
    String owner = row.getString("owner");
    List<String> statements = new ArrayList<>();
    if (row.getBoolean("has_acl")) {
      statements.add("REVOKE ALL ON DATABASE " + NAME + " FROM PUBLIC, " + Names.quoted(owner));
      statements.addAll(AdminSession.texts(row, "grants"));
    }
    statements.addAll(AdminSession.texts(row, "settings"));
    statements.add(
        "ALTER DATABASE " + NAME + " CONNECTION LIMIT " + row.getInt("connection_limit"));
    Optional.ofNullable(row.getString("comment"))
        .filter(comment -> !comment.equals(mark))
        .ifPresent(
            comment ->
                statements.add("COMMENT ON DATABASE " + NAME + " IS" + Names.literal(comment)));
    return new DatabaseTraits(owner, statements);
  }

  /**
   * Gives them to a database.
   *
   * @param everything whether roles that they name must be there
   */
  void apply(String database, boolean everything, AdminSession admin) throws SQLException {
    for (String statement : statements) {
      try {
        admin.execute(statement.replace(NAME, Names.quoted(database)));
      } catch (SQLException exception) {
        if (everything || !NO_SUCH_ROLE.equals(exception.getSQLState())) {
          throw exception;
        }
      }
    }
  }
}
