package dev.gonogo.engine.sql;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A query was refused before it was sent, or the server answered it with an error. */
public final class QueryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Refusal refusal;

  /** Refused before it was sent. */
  public QueryException(String message) {
    super(message);
    this.refusal = null;
  }

  /** Refused by the server. */
  public QueryException(String message, SQLException cause) {
    super(message, cause);
    this.refusal = Refusal.of(cause);
  }

  /** Refused by the server, of which not everything is told. */
  public QueryException(String message, SQLException cause, Refusal told) {
    super(message, cause);
    this.refusal = told;
  }

  /** The server's SQLSTATE; absent when the query was refused before it was sent. */
  public Optional<String> sqlState() {
    return refusal().map(Refusal::sqlState).filter(state -> !state.isEmpty());
  }

  /** What the server said; absent when the query was refused before it was sent. */
  public Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }
}
