package dev.gonogo.engine.staging;

import dev.gonogo.engine.database.Dependents;
import dev.gonogo.engine.database.OpenTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets a script drop a role that only other databases of the run keep: its states and copies, which
 * a server of our own would not have beside it.
 *
 * <p>The role is put aside and an empty one takes its name, which is what the script drops then.
 * What keeps the role in the script's own database keeps it all the same. Only statements that
 * stand by themselves are known: a {@code DROP ROLE} inside of {@code DO} or a function is refused
 * by the server.
 */
final class DroppedRoles {

  private static final String DEPENDENTS = Resource.read("role-dependents.sql");

  private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";

  private static final Pattern BEFORE =
      Pattern.compile("(?:\\s+|--[^\\n]*(?:\\n|$)|/\\*.*?\\*/)*", Pattern.DOTALL);

  private static final Pattern DROP =
      Pattern.compile(
          "DROP\\s+(?:ROLE|USER|GROUP)\\s+(?:IF\\s+EXISTS\\s+)?(%1$s(?:\\s*,\\s*%1$s)*)\\s*;?\\s*"
              .formatted(NAME),
          Pattern.CASE_INSENSITIVE);

  private final Names names;

  DroppedRoles(Names names) {
    this.names = names;
  }

  /** Prepares a session for a statement that is about to be executed in it. */
  void before(String sql, Connection session) throws SQLException {
    for (String role : dropped(sql)) {
      Optional<Long> id = neededElsewhereOnly(role, session);
      if (id.isPresent()) {
        replace(role, id.get(), session);
      }
    }
  }

  /**
   * Looks at what a statement was refused for.
   *
   * @throws NotOnThisServerException where only other databases of the run keep a role
   */
  void refused(SQLException exception) {
    List<String> dependents = Dependents.in(exception);
    if (!dependents.isEmpty()
        && dependents.stream()
            .allMatch(line -> line.contains(" in database " + names.databases()))) {
      throw new NotOnThisServerException(
          "dropping a role inside of DO or a function",
          "states of this run, which are databases beside this one, still need it");
    }
  }

  /** The roles that a statement drops; none where it is another one. */
  static List<String> dropped(String sql) {
    Matcher before = BEFORE.matcher(sql);
    String statement = before.lookingAt() ? sql.substring(before.end()) : sql;
    Matcher drop = DROP.matcher(statement);
    List<String> roles = new ArrayList<>();
    if (drop.matches()) {
      Matcher name = Pattern.compile(NAME).matcher(drop.group(1));
      while (name.find()) {
        roles.add(meant(name.group()));
      }
    }
    return roles;
  }

  private static String meant(String written) {
    return written.startsWith("\"")
        ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
        : written.toLowerCase(Locale.ROOT);
  }

  private Optional<Long> neededElsewhereOnly(String role, Connection session) throws SQLException {
    try (PreparedStatement question = session.prepareStatement(DEPENDENTS)) {
      question.setString(1, names.databases());
      question.setString(2, role);
      try (ResultSet row = question.executeQuery()) {
        return row.next() && row.getLong("elsewhere") > 0 && row.getLong("here") == 0
            ? Optional.of(row.getLong("id"))
            : Optional.empty();
      }
    }
  }

  /** Whoever may not do this may not drop the role either, and is told so by the statement. */
  private void replace(String role, long id, Connection session) throws SQLException {
    boolean within = OpenTransaction.isIn(session);
    try (Statement statement = session.createStatement()) {
      statement.execute(within ? "SAVEPOINT gonogo_dropped" : "BEGIN");
      try {
        statement.execute(
            "ALTER ROLE %s RENAME TO %s"
                .formatted(Names.quoted(role), Names.quoted(names.aside(id))));
        statement.execute("CREATE ROLE " + Names.quoted(role));
        statement.execute(within ? "RELEASE SAVEPOINT gonogo_dropped" : "COMMIT");
      } catch (SQLException refused) {
        statement.execute(within ? "ROLLBACK TO SAVEPOINT gonogo_dropped" : "ROLLBACK");
      }
    }
  }
}
