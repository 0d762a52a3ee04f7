package dev.gonogo.load.injector;

import java.sql.SQLException;

/** How requests come: in an open or in a closed model. */
interface Load {

  /** Opens all connections. */
  void connect() throws SQLException;

  /** Gets ready for users; called once, when it is known when to start. */
  void begin(Running running);

  /**
   * A user has come, in time or a little early.
   *
   * @param leave has the user leave
   */
  void user(Runnable leave);

  /** How many requests have to be answered until the end, once that is known. */
  boolean isAnswered();

  /** Ends what still waits, as failed. */
  void giveUp();
}
