package dev.gonogo.engine.sql;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Why the server did not do what somebody asked.
 *
 * @param sqlState five characters (PostgreSQL manual, Error Codes)
 * @param message the primary message
 * @param routine the function of the server that refused; empty where it does not say
 */
public record Refusal(String sqlState, String message, String routine) {
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private static final String CHECK_OPTION_VIOLATION = "44000";
  private static final String CONSTRAINT_VIOLATION = "23";

  /** TRUNCATE of a table that others refer to, or that this session still has in use. */
  private static final Set<String> NOT_TRUNCATED = Set.of("0A000", "55006");

  private static final String TRUNCATE = "heap_truncate_check_FKs";
  private static final String IN_USE = "CheckTableNotInUse";

  /** Where a trigger or function raises what it likes, with any SQLSTATE. */
  private static final String RAISE = "exec_stmt_raise";

  /** Where the server holds a new row against policies and WITH CHECK OPTION. */
  private static final String POLICY = "ExecWithCheckOptions";

  /** What a server answered. */
  public static Refusal of(SQLException exception) {
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

  /** Whether a trigger or function says so, and not the server. */
  public boolean isRaised() {
    return routine.equals(RAISE);
  }

  /** Whether a view takes no row that it would not show. */
  public boolean isByCheckOption() {
    return sqlState.equals(CHECK_OPTION_VIOLATION) && !isRaised();
  }

  /**
   * Whether privileges and policies had let it pass: the server asks them before it looks at
   * constraints.
   */
  public boolean comesAfterPolicies() {
    boolean constraint = sqlState.startsWith(CONSTRAINT_VIOLATION) && !isRaised();
    boolean truncate = routine.equals(TRUNCATE) || routine.equals(IN_USE);
    return constraint || (truncate && NOT_TRUNCATED.contains(sqlState));
  }

  /** {@code 42501: permission denied for table users}. */
  @Override
  public String toString() {
    return sqlState + ": " + message;
  }
}
