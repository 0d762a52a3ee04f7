package dev.gonogo.engine.database;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A query was refused before it was sent, or the server answered it with an error. */
public final class QueryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final @Nullable String sqlState;

  QueryException(String message) {
    super(message);
    this.sqlState = null;
  }

  QueryException(String message, @Nullable String sqlState, Throwable cause) {
    super(message, cause);
    this.sqlState = sqlState;
  }

  /** The server's SQLSTATE; absent when the query was refused before it was sent. */
  public Optional<String> sqlState() {
    return Optional.ofNullable(sqlState);
  }
}
