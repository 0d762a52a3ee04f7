package dev.gonogo.engine.database;

import java.sql.SQLException;
import java.util.Optional;

/**
 * Why the server did not do what somebody asked.
 *
 * @param sqlState five characters (PostgreSQL manual, Error Codes)
 * @param message the primary message
 * @param routine the function of the server that refused; empty where it does not say
 */
public record Refusal(String sqlState, String message, String routine) {
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  /** Where the server holds a new row against policies and WITH CHECK OPTION. */
  private static final String POLICY = "ExecWithCheckOptions";

  static Refusal of(SQLException exception) {
    ServerReport report = ServerReport.of(exception);
    return new Refusal(
        Optional.ofNullable(exception.getSQLState()).orElse(""),
        report.message(),
        report.routine());
  }

  /** Whether a privilege is missing; a policy that rejects a row has the same SQLSTATE. */
  public boolean isMissingPrivilege() {
    return sqlState.equals(INSUFFICIENT_PRIVILEGE) && !routine.equals(POLICY);
  }

  /** Whether a policy rejects a new row. */
  public boolean isByPolicy() {
    return sqlState.equals(INSUFFICIENT_PRIVILEGE) && routine.equals(POLICY);
  }

  /** {@code 42501: permission denied for table users}. */
  @Override
  public String toString() {
    return sqlState + ": " + message;
  }
}
