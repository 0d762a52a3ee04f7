package dev.gonogo.engine.sql;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What keeps a server from answering although nothing is wrong with the question. */
public enum Disturbance {
  /** The connection is lost: by the network, or because somebody ended the session. */
  LOST,
  /** It takes nobody any more: it shuts down, starts up, or has too many sessions. */
  CLOSED,
  /** A statement took too long, or waited too long for a lock. */
  TIMED_OUT,
  /** On a standby: what was asked for stood in the way of what the primary has done. */
  RECOVERY;

  /** Also where a query has parameters that nobody gives. */
  private static final String PROTOCOL_VIOLATION = "08P01";

  private static final Set<String> NOBODY = Set.of("57P03", "53300", "53400");
  private static final Set<String> TOO_LONG = Set.of("57014", "55P03", "25P03", "57P05");

  /** Of an error; empty where it is an answer. */
  public static Optional<Disturbance> of(SQLException error) {
    String state = Optional.ofNullable(error.getSQLState()).orElse("");
    if (NOBODY.contains(state)) {
      return Optional.of(CLOSED);
    }
    if (TOO_LONG.contains(state)) {
      return Optional.of(TIMED_OUT);
    }
    if (state.equals("40001")) {
      return Optional.of(RECOVERY);
    }
    boolean lost = state.startsWith("08") && !state.equals(PROTOCOL_VIOLATION);
    return lost || state.startsWith("57P") ? Optional.of(LOST) : Optional.empty();
  }
}
