package dev.gonogo.engine.staging;

import dev.gonogo.engine.address.ServerUrl;
import dev.gonogo.engine.machine.ShutdownHook;
import dev.gonogo.engine.machine.StagingException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a run has on a server of somebody else: databases, roles and states; gone when closed, or
 * when the JVM ends in an orderly way.
 */
final class ExistingRun implements AutoCloseable {

  private final ServerUrl url;
  private final AdminSession admin;
  private final Names names;
  private final String mark;
  private final RunDatabases databases;
  private final SharedRoles roles;
  private final RoleSessions sessions;
  private final Consumer<String> progress;
  private final Map<State, SavedDatabase> states = new HashMap<>();
  private final ShutdownHook hook;
  private volatile boolean closed;

  private ExistingRun(
      ServerUrl url,
      AdminSession admin,
      Names names,
      Mark mark,
      boolean superuser,
      Consumer<String> progress)
      throws SQLException {
    this.url = url;
    this.admin = admin;
    this.names = names;
    this.mark = mark.toString();
    this.progress = progress;
    this.sessions = new RoleSessions(url, admin, superuser);
    this.databases = new RunDatabases(admin, names, mark);
    this.roles = new SharedRoles(admin, names, databases, superuser);
    this.hook = ShutdownHook.calling(this::end, "gonogo-existing-end");
  }

  /** Begins one: its first database is there, and no role of it. */
  static ExistingRun begin(
      ServerUrl url, AdminSession admin, Names names, boolean superuser, Consumer<String> progress)
      throws SQLException {
    ExistingRun run = new ExistingRun(url, admin, names, Mark.ours(), superuser, progress);
    try {
      run.databases.begin();
      return run;
    } catch (SQLException exception) {
      run.close();
      throw exception;
    }
  }

  ServerUrl url() {
    return url;
  }

  AdminSession admin() {
    return admin;
  }

  Names names() {
    return names;
  }

  /** The comment of its databases. */
  String mark() {
    return mark;
  }

  RunDatabases databases() {
    return databases;
  }

  SharedRoles roles() {
    return roles;
  }

  RoleSessions sessions() {
    return sessions;
  }

  /** A session has ended in which roles may have been made. */
  void noteRoles() throws SQLException {
    if (!closed) {
      roles.note();
    }
  }

  void keep(State state, SavedDatabase saved) {
    states.put(state, saved);
  }

  /**
   * What was saved.
   *
   * @throws StagingException when it was discarded, or saved by another run
   */
  SavedDatabase saved(State state) {
    return Optional.ofNullable(states.get(state))
        .orElseThrow(
            () ->
                new StagingException(
                    "state %s was discarded, or saved by another staging server."
                        .formatted(state.name())));
  }

  void forget(State state) {
    states.remove(state);
  }

  @Override
  public void close() {
    end();
    hook.remove();
  }

  private synchronized void end() {
    if (closed) {
      return;
    }
    closed = true;
    try (admin) {
      databases.dropAll();
      List<String> staying = roles.dropAll();
      staying.forEach(progress);
      databases.dropFirst();
    } catch (SQLException exception) {
      throw new StagingException(
          "not everything of this run could be dropped at %s, where its databases begin with %s: %s"
              .formatted(url.place(), names.databases(), exception.getMessage()),
          exception);
    }
  }
}
