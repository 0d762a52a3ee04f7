package dev.gonogo.engine.check;

import dev.gonogo.engine.staging.Staging;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
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
  private final RunningServices services;

  private Rehearsal(Staging staging, RunningServices services) {
    this.staging = staging;
    this.services = services;
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
   * Where a service of the spec file is, as seen from this machine: the first of its ports.
   *
   * @throws ServiceNotRunningException where services do not run: let it pass, it blocks the line
   * @throws IllegalArgumentException where the spec file declares no such service
   */
  public InetSocketAddress address(String service) {
    return services.address(service);
  }

  /**
   * Where a port of a service is, as seen from this machine.
   *
   * @param port its number in the container
   * @throws ServiceNotRunningException where services do not run: let it pass, it blocks the line
   * @throws IllegalArgumentException where there is no such service, or it has no such port
   */
  public InetSocketAddress address(String service, int port) {
    return services.address(service, port);
  }

  /**
   * Where all services are, as seen from this machine: {@code REDIS_HOST} and {@code REDIS_PORT} of
   * a service {@code redis}.
   *
   * @throws ServiceNotRunningException where services do not run: let it pass, it blocks the line
   */
  public Map<String, String> variables() {
    return services.runningVariables();
  }

  /**
   * Makes a staging server the rehearsal of this process, for a check that runs tests on it.
   *
   * @param services those beside it
   * @throws IllegalStateException while there is another
   */
  public static void begin(Staging staging, RunningServices services) {
    if (current != null) {
      throw new IllegalStateException("another rehearsal is running in this process");
    }
    current = new Rehearsal(staging, services);
  }

  /** Ends the rehearsal of this process, where there is one. */
  public static void end() {
    current = null;
  }
}
