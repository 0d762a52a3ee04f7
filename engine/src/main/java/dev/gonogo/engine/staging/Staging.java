package dev.gonogo.engine.staging;

import dev.gonogo.engine.database.Connections;
import dev.gonogo.engine.machine.StagingSettings;
import dev.gonogo.engine.machine.Where;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A disposable PostgreSQL: started for one rehearsal, put back to saved states as often as needed,
 * and gone with everything in it when closed.
 *
 * <p>Connections may be opened from any thread; starting, saving, restoring and closing belong to
 * one thread at a time. Nothing outlives the JVM for longer than until the next start, even where
 * the JVM is killed.
 */
public interface Staging extends AutoCloseable {

  /**
   * Starts a server, creates the deploy role and the database it owns.
   *
   * @throws dev.gonogo.engine.machine.StagingException when there is no machine for it, a parameter
   *     is refused, or the server does not start; nothing is left behind
   */
  static Staging start(StagingRequest request, StagingSettings settings) {
    return start(request, settings, step -> {});
  }

  /**
   * The same, for somebody who waits and wants to know what for.
   *
   * @param progress is told what takes long, such as an image that is pulled
   */
  static Staging start(
      StagingRequest request, StagingSettings settings, Consumer<String> progress) {
    return Choice.start(request, settings, progress);
  }

  /**
   * Opens a session of this role in the staging database; roles need no password here.
   *
   * @throws SQLException when the role does not exist or may not log in
   */
  Connection connect(String role) throws SQLException;

  /** Opens a session of the superuser {@code gonogo} in the staging database. */
  Connection connectAsSuperuser() throws SQLException;

  /** The role that {@link #connectAsSuperuser} logs in as. */
  default String administrator() {
    return Login.SUPERUSER;
  }

  /** Opens a session of the superuser {@code gonogo} in this database of the server. */
  Connection connectAsSuperuser(String database) throws SQLException;

  /** The same sessions, in which catalogs say nothing of databases beside this one. */
  default Connections superuser() {
    return this::connectAsSuperuser;
  }

  /**
   * Whether the servers of one run are databases of one cluster, with the same roles; else each has
   * a cluster of its own.
   */
  default boolean sharesCluster() {
    return false;
  }

  /** Whether no row can be hidden from {@link #connectAsSuperuser}: it is a superuser's. */
  default boolean seesEverything() {
    return true;
  }

  /**
   * Makes shared roles what they were in a state; where each server has its own, nothing happens.
   */
  default void rolesAsIn(State state) {}

  /** Remembers shared roles as they are now; what is returned brings them back. */
  default Runnable keepRoles() {
    return () -> {};
  }

  /**
   * A JDBC URL that logs this role in to the staging database, for tests of the team.
   *
   * <p>Valid until the next {@link #save} or {@link #restore}, which keep the port unless another
   * program takes it meanwhile. Holds a password when the role is a superuser that staging made.
   */
  String url(String role);

  /** What was asked for. */
  StagingRequest request();

  /** Where it runs, as was decided: never {@link Where#AUTO}. */
  Where where();

  /** What runs, for people: {@code embedded PostgreSQL 17.11 (as user postgres)}. */
  String description();

  /** PostgreSQL's major version. */
  default int majorVersion() {
    return request().major();
  }

  /** The version as the server names it, {@code 17.11}. */
  String serverVersion();

  /** The role that owns the database and deploys to it. */
  default String deployRole() {
    return request().deployRole();
  }

  /** The server's log file on its machine, appended to over all restarts; gone when closed. */
  Path log();

  /**
   * What the server writes into its log from this moment on: whenever it is asked, all of it.
   *
   * @throws NotOnThisServerException where the log is somebody else's
   */
  Supplier<String> logFromHere();

  /** What the server has used of its machine until now; empty where that cannot be seen. */
  default Optional<Usage> usage() {
    return Optional.empty();
  }

  /**
   * What to do where the machine of all servers and states of this run is in trouble, such as a
   * full disk; empty where it is not.
   *
   * @param said what came of it, such as the message of an error
   */
  Optional<String> trouble(String said);

  /**
   * Saves the whole cluster as it is now.
   *
   * <p>The server is stopped and started again: every open session ends.
   *
   * @throws dev.gonogo.engine.machine.StagingException when the cluster has tablespaces outside its
   *     data directory, which a copy would share, or the disk is full
   */
  State save(String name);

  /**
   * Puts the whole cluster back to a saved state; every open session ends.
   *
   * @throws dev.gonogo.engine.machine.StagingException when the state belongs to another staging
   *     server, or the disk is full
   */
  void restore(State state);

  /**
   * When the setup was run whose result this server began with; empty where it began empty, and the
   * setup has to be run.
   */
  default Optional<Instant> setUpAt() {
    return Optional.empty();
  }

  /**
   * The init scripts of its image that were run on it, in their order; none where the setup was run
   * earlier, which had them before.
   */
  default List<String> initScripts() {
    return List.of();
  }

  /**
   * Keeps a state, which the setup has just led to, for later runs that ask for the same; where
   * states cannot outlive their run, nothing is done.
   */
  default void keepSetup(State state) {}

  /** Removes a saved state, which takes as much room as the cluster; it cannot be used any more. */
  void discard(State state);

  /**
   * Starts a second server beside this one from a saved state: a control copy.
   *
   * <p>Same roles and passwords, another port; closed on its own, or with this one at the latest.
   */
  Staging startCopy(State state);

  /**
   * Starts a second server beside this one, empty: the same superuser and configuration, no other
   * role and no other database than a new cluster has.
   */
  Staging startEmpty();

  /** What goes on while a base backup is taken. */
  interface Meanwhile {
    void work() throws SQLException;
  }

  /**
   * Takes a base backup while the server goes on working; {@link #startCopy} restores it, with
   * everything that was committed until it was complete.
   *
   * @throws SQLException when the server takes no backups, such as with {@code wal_level} minimal
   */
  State backUp(String name, Meanwhile meanwhile) throws SQLException;

  /** The id of the container that it runs in; empty where it does not run in one. */
  default Optional<String> container() {
    return Optional.empty();
  }

  /**
   * Those who run programs against this server and those beside it, the nearest first: on its
   * machine, and on this one where that is another. The caller closes them.
   */
  List<Clients> clients();

  /**
   * How a program of PostgreSQL logs in, as its environment (libpq, Environment Variables); holds a
   * password where the role needs one.
   *
   * @param besideServer whether the program runs on the machine of the server
   */
  Map<String, String> environment(String role, String database, boolean besideServer);

  /**
   * Kills the process of one session, as the kernel does when memory runs out: the server ends
   * every session and recovers (PostgreSQL manual: Linux Memory Overcommit).
   *
   * <p>Returns when sessions can be opened again. What was committed before stays committed, as it
   * does on a server with production's settings.
   *
   * @param process as {@code pg_backend_pid()} tells it, of a session of this server
   * @throws dev.gonogo.engine.machine.StagingException when the server does not recover
   */
  void killSession(int process);

  /** Stops the server, and removes its data, states and copies; closing twice does no harm. */
  @Override
  void close();
}
