package dev.gonogo.engine.check;

import dev.gonogo.engine.staging.Staging;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The rehearsal that a test runs in: the staging database at hand, for tests that items are bound
 * to.
 *
 * <p>There is one at a time in a process; it may be used from any thread. Whatever a test writes is
 * undone after it: the cluster is put back.
 */
public final class Rehearsal {
  private static volatile @Nullable Rehearsal current;

  private final Staging staging;

  private Rehearsal(Staging staging) {
    this.staging = staging;
  }

  /**
   * The rehearsal that is running now.
   *
   * @throws IllegalStateException outside of one, such as where a test is started by hand
   */
  public static Rehearsal current() {
    Rehearsal rehearsal = current;
    if (rehearsal == null) {
      throw new IllegalStateException(
          "no rehearsal is running: run this test as an item of a checklist, with \"test:\"");
    }
    return rehearsal;
  }

  /**
   * Opens a session of a role in the staging database; the caller closes it.
   *
   * <p>No password is asked for on staging: that the role may log in is tested, its password is
   * not.
   */
  public Connection connect(String role) throws SQLException {
    return staging.connect(role);
  }

  /** A JDBC URL that logs a role in to the staging database, for pools and frameworks. */
  public String url(String role) {
    return staging.url(role);
  }

  /** The major version of PostgreSQL. */
  public int majorVersion() {
    return staging.majorVersion();
  }

  /**
   * Makes a staging server the rehearsal of this process, for a check that runs tests on it.
   *
   * @throws IllegalStateException while there is another
   */
  public static void begin(Staging staging) {
    if (current != null) {
      throw new IllegalStateException("another rehearsal is running in this process");
    }
    current = new Rehearsal(staging);
  }

  /** Ends the rehearsal of this process, where there is one. */
  public static void end() {
    current = null;
  }
}
