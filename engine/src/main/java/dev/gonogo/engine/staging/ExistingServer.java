package dev.gonogo.engine.staging;

import dev.gonogo.engine.database.Connections;
import dev.gonogo.engine.database.OneDatabase;
import dev.gonogo.engine.machine.LocalWorkplace;
import dev.gonogo.engine.machine.StagingException;
import dev.gonogo.engine.machine.Where;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A database of ours on a server of somebody else, whose states are databases beside it.
 *
 * <p>Copies are databases beside it too: they share its roles, and what happens to these there
 * happens here. What would reach further than into our databases is not done.
 */
final class ExistingServer implements Staging {

  private final StagingRequest request;
  private final ExistingRun run;
  private final String database;
  private final Map<String, String> rolesAside;
  private final boolean isCopy;
  private final String serverVersion;
  private final String description;

  private ExistingServer(
      StagingRequest request,
      ExistingRun run,
      String database,
      Map<String, String> rolesAside,
      boolean isCopy,
      String serverVersion,
      String description) {
    this.request = request;
    this.run = run;
    this.database = database;
    this.rolesAside = rolesAside;
    this.isCopy = isCopy;
    this.serverVersion = serverVersion;
    this.description = description;
  }

  /** The server that {@link ExistingStart} has made ready, in this database. */
  static ExistingServer ready(
      StagingRequest request,
      ExistingRun run,
      String database,
      String serverVersion,
      String description) {
    return new ExistingServer(request, run, database, Map.of(), false, serverVersion, description);
  }

  @Override
  public Connection connect(String role) throws SQLException {
    return watched(run.sessions().open(database, role));
  }

  /** A session of the login, whatever it is called and may do. */
  @Override
  public Connection connectAsSuperuser() throws SQLException {
    return watched(run.url().connect(database, ""));
  }

  @Override
  public Connection connectAsSuperuser(String other) throws SQLException {
    return other.equals(request.database()) ? connectAsSuperuser() : run.url().connect(other, "");
  }

  @Override
  public String administrator() {
    return run.url().user();
  }

  private Connection watched(Connection session) {
    return WatchedSession.of(session, new DroppedRoles(run.names()), run::noteRoles);
  }

  @Override
  public Connections superuser() {
    return new OneDatabase(
        this::connectAsSuperuser,
        database,
        request.database(),
        run.mark(),
        run.names().aside(),
        rolesAside);
  }

  @Override
  public boolean sharesCluster() {
    return true;
  }

  @Override
  public boolean seesEverything() {
    return run.sessions().superuser();
  }

  @Override
  public synchronized void rolesAsIn(State state) {
    attempt(
        "bringing back the roles of state " + state,
        () -> run.roles().goTo(run.saved(state).roles()));
  }

  @Override
  public synchronized Runnable keepRoles() {
    KeptRoles kept;
    try {
      kept = run.roles().now();
    } catch (SQLException exception) {
      throw failed("keeping the roles", exception);
    }
    return () -> attempt("bringing back the roles", () -> run.roles().goTo(kept));
  }

  @Override
  public String url(String role) {
    return run.url().url(database, options(database, role));
  }

  @Override
  public Map<String, String> environment(String role, String in, boolean besideServer) {
    String as = role.equals(Login.SUPERUSER) ? run.url().user() : role;
    String inDatabase = in.equals(request.database()) ? database : in;
    return run.url().environment(inDatabase, options(inDatabase, as));
  }

  /** What a session has to be opened with to be one of this role. */
  private String options(String in, String role) {
    try {
      return run.sessions().options(in, role);
    } catch (SQLException exception) {
      throw new StagingException("nobody can log in: " + exception.getMessage(), exception);
    }
  }

  @Override
  public Where where() {
    return Where.EXISTING;
  }

  @Override
  public StagingRequest request() {
    return request;
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public String serverVersion() {
    return serverVersion;
  }

  @Override
  public Path log() {
    throw logIsElsewhere();
  }

  @Override
  public Supplier<String> logFromHere() {
    throw logIsElsewhere();
  }

  private static NotOnThisServerException logIsElsewhere() {
    return new NotOnThisServerException(
        "reading the server's log", "it is a file of another machine");
  }

  @Override
  public Optional<String> trouble(String said) {
    return Optional.empty();
  }

  @Override
  public synchronized State save(String name) {
    String kept = run.databases().newName();
    State state = new State(name, Path.of(kept));
    attempt(
        "saving state " + name,
        () -> {
          KeptRoles roles = run.roles().now();
          DatabaseTraits traits = DatabaseTraits.of(database, run.mark(), run.admin());
          run.databases().keep(database, kept);
          run.keep(state, new SavedDatabase(kept, traits, roles));
        });
    return state;
  }

  @Override
  public synchronized void restore(State state) {
    SavedDatabase saved = run.saved(state);
    attempt(
        "restoring state " + state,
        () -> {
          run.databases().drop(database);
          run.roles().goTo(saved.roles());
          run.databases().copy(saved.database(), database, saved.traits().owner());
          saved.traits().apply(database, true, run.admin());
        });
  }

  @Override
  public synchronized void discard(State state) {
    SavedDatabase saved = run.saved(state);
    run.forget(state);
    attempt("dropping state " + state, () -> run.databases().drop(saved.database()));
  }

  /** With the roles as they are now, not as they were: everybody shares them. */
  @Override
  public synchronized Staging startCopy(State state) {
    SavedDatabase saved = run.saved(state);
    String copy = run.databases().newName();
    attempt(
        "copying state " + state,
        () -> {
          run.databases().copy(saved.database(), copy, saved.traits().owner());
          saved.traits().apply(copy, false, run.admin());
        });
    return new ExistingServer(
        request,
        run,
        copy,
        saved.roles().namesAside(run.names()),
        true,
        serverVersion,
        description);
  }

  @Override
  public Staging startEmpty() {
    throw new NotOnThisServerException(
        "a second server", "a database beside this one has the same roles");
  }

  @Override
  public State backUp(String name, Meanwhile meanwhile) {
    throw new NotOnThisServerException("a base backup", "it copies the files of the whole server");
  }

  @Override
  public List<Clients> clients() {
    return List.of(new Clients(new LocalWorkplace(), false));
  }

  @Override
  public void killSession(int process) {
    throw new NotOnThisServerException(
        "killing the process of a session", "the server would end everybody's sessions");
  }

  @Override
  public synchronized void close() {
    if (isCopy) {
      attempt("dropping a copy", () -> run.databases().drop(database));
    } else {
      run.close();
    }
  }

  /** What is done with databases and roles. */
  private interface Work {
    void perform() throws SQLException;
  }

  private void attempt(String what, Work work) {
    try {
      work.perform();
    } catch (SQLException exception) {
      throw failed(what, exception);
    }
  }

  private StagingException failed(String what, SQLException exception) {
    return new StagingException(
        "%s has failed on %s: %s".formatted(what, run.url().place(), exception.getMessage()),
        exception);
  }
}
