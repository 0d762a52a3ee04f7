package dev.gonogo.engine.sql;

import java.sql.SQLException;

/** A question was not answered, through no fault of its own: nothing can be said of it. */
public final class DisturbedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Disturbance disturbance;

  /** By what the server, or the driver, said. */
  public DisturbedException(Disturbance disturbance, String message, SQLException cause) {
    super(message, cause);
    this.disturbance = disturbance;
  }

  /** What kept the server from answering. */
  public Disturbance disturbance() {
    return disturbance;
  }
}
