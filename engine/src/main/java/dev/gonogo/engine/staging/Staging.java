package dev.gonogo.engine.staging;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A disposable PostgreSQL server of our own: started for one rehearsal, put back to saved states as
 * often as needed, and gone with everything in it when closed.
 *
 * <p>Connections may be opened from any thread; starting, saving, restoring and closing belong to
 * one thread at a time.
 */
@SuppressWarnings("DoNotCallSuggester") // bodies follow in the next commit
public final class Staging implements AutoCloseable {

  private Staging() {}

  /**
   * Starts a server, creates the deploy role and the database it owns.
   *
   * @throws StagingException when the binaries are missing, a parameter is refused, or the server
   *     does not start; nothing is left behind
   */
  public static Staging start(StagingRequest request, StagingSettings settings) {
    throw new UnsupportedOperationException();
  }

  /** Opens a session of this role in the staging database; roles need no password here. */
  public Connection connect(String role) throws SQLException {
    throw new UnsupportedOperationException();
  }

  /** Opens a session of the superuser {@code gonogo} in the staging database. */
  public Connection connectAsSuperuser() throws SQLException {
    throw new UnsupportedOperationException();
  }

  /** Opens a session of the superuser {@code gonogo} in this database of the server. */
  public Connection connectAsSuperuser(String database) throws SQLException {
    throw new UnsupportedOperationException();
  }

  /**
   * A JDBC URL that logs this role in, for tests of the team.
   *
   * <p>Valid until the next {@link #save} or {@link #restore}: they keep the port where they can.
   */
  public String url(String role) {
    throw new UnsupportedOperationException();
  }

  /** What runs, for people: {@code embedded PostgreSQL 17.11 (as user postgres)}. */
  public String description() {
    throw new UnsupportedOperationException();
  }

  /** PostgreSQL's major version. */
  public int majorVersion() {
    throw new UnsupportedOperationException();
  }

  /** The version as the server names it, {@code 17.11}. */
  public String serverVersion() {
    throw new UnsupportedOperationException();
  }

  /** The server's log file, appended to over all restarts; gone when closed. */
  public Path log() {
    throw new UnsupportedOperationException();
  }

  /**
   * Saves the whole cluster as it is now.
   *
   * <p>The server is stopped and started again: every open session ends.
   *
   * @throws StagingException when the cluster has tablespaces outside its data directory, which a
   *     copy would share, or the disk is full
   */
  public State save(String name) {
    throw new UnsupportedOperationException();
  }

  /** Puts the whole cluster back to a saved state; every open session ends. */
  public void restore(State state) {
    throw new UnsupportedOperationException();
  }

  /**
   * Starts a second server beside this one from a saved state: a control copy.
   *
   * <p>Same roles and passwords, another port; closed on its own, or with this one at the latest.
   */
  public Staging startCopy(State state) {
    throw new UnsupportedOperationException();
  }

  /** Stops the server, and removes its data, states and copies; closing twice does no harm. */
  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
