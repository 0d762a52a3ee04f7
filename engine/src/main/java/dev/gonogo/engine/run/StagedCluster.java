package dev.gonogo.engine.run;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.database.LockWatch;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.database.Sampling;
import dev.gonogo.engine.database.Trial;
import dev.gonogo.engine.machine.StagingSettings;
import dev.gonogo.engine.plan.Moment;
import dev.gonogo.engine.rows.Origin;
import dev.gonogo.engine.spec.Spec;
import dev.gonogo.engine.spec.StagingServer;
import dev.gonogo.engine.staging.NotOnThisServerException;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.engine.staging.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The server of a run, the state that its cluster is in, and the control copy beside it.
 *
 * <p>A state that something comes back to is copied when it is left, put back when it is asked for,
 * and removed when nothing asks for it any more.
 */
final class StagedCluster implements AutoCloseable {
  static final String DATABASE = "staging";

  private final KeptStates kept = new KeptStates();
  private ServerWanted server;
  private @Nullable Staging staging;
  private Moment state = new Moment.Anywhere();
  private @Nullable ReadOnlyDatabase database;
  private @Nullable Control control;
  private final AnswersTold answers = new AnswersTold();
  private ServicesBeside services = ServicesBeside.NONE;

  /**
   * A cluster that is not started yet.
   *
   * @param server what the spec file asks for; empty where its files have problems
   */
  StagedCluster(Optional<StagingServer> server, StagingSettings settings) {
    this.server = new ServerWanted(server, settings);
  }

  /**
   * Starts the server that the spec file asks for.
   *
   * @param setup the hash of what will be run on it first
   * @param progress is told what takes long
   */
  Staging start(String setup, Consumer<String> progress) {
    Staging started = startAnother(setup, progress);
    staging = started;
    server = server.at(started);
    return started;
  }

  /** Starts the services beside it, which may need what the setup has made. */
  void startServices(Spec spec, Consumer<String> progress) {
    services = ServicesBeside.start(spec, staging(), progress);
  }

  /** The services beside it. */
  ServicesBeside services() {
    return services;
  }

  /** Starts a server like it that knows nothing of it; the caller closes it. */
  Staging startAnother(String setup, Consumer<String> progress) {
    return server.start(setup, progress);
  }

  Staging staging() {
    if (staging == null) {
      throw new IllegalStateException("no server was started");
    }
    return staging;
  }

  /** What to do where the disk of the servers is full, whatever a server says of it. */
  Optional<String> trouble(String said) {
    return staging == null ? Optional.empty() : staging.trouble(said);
  }

  /** Somebody who finds out what a script locks; the caller closes it. */
  LockWatch lockWatch() {
    return new LockWatch(() -> staging().connectAsSuperuser());
  }

  // States

  /** Brings the cluster to a state, from its copy where it is not there already. */
  void goTo(Moment wanted) {
    if (wanted instanceof Moment.Anywhere || wanted.equals(state)) {
      return;
    }
    State copy =
        kept.find(wanted)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "the state \"%s\" cannot be reached: the cluster is at \"%s\""
                            .formatted(wanted, state)));
    release();
    staging().restore(copy);
    reached(wanted);
  }

  /** The cluster was changed and is now in this state. */
  void reached(Moment now) {
    release();
    state = now;
    database = null;
  }

  /** The state is about to be left: it is copied, and its catalog kept to compare with. */
  void leave() throws SQLException {
    if (state instanceof Moment.Deployed deployed && !kept.has(deployed)) {
      kept.keep(deployed, catalog(), origin());
      release();
      State saved = staging().save(deployed.toString());
      kept.keep(deployed, saved);
      if (deployed.equals(new Moment.Deployed(0))) {
        staging().keepSetup(saved);
      }
    }
  }

  /** A check may change the state, and something comes back to it: it is copied. */
  void keep() throws SQLException {
    leave();
    if (!kept.has(state)) {
      release();
      kept.keep(state, staging().save("kept " + kept.size()));
    }
  }

  private Origin origin() throws SQLException {
    try (Connection superuser = staging().connectAsSuperuser()) {
      return Origin.of(superuser);
    }
  }

  /** What is known of the states that something comes back to. */
  KeptStates kept() {
    return kept;
  }

  /** Nothing will ask for this state any more. */
  void forget(Moment moment) {
    kept.forget(moment).ifPresent(copy -> staging().discard(copy));
  }

  // What is in it

  /** Who hears what checks are answered. */
  AnswersTold answers() {
    return answers;
  }

  /** The state as it is now, to be read only: its catalog is read once for all checks. */
  ReadOnlyDatabase database() {
    if (database == null) {
      database = new ReadOnlyDatabase(staging().superuser()).telling(answers);
    }
    return database;
  }

  /** The state as it is now, to try things in that do not last; the caller closes it. */
  Trial trial(Sampling sampling) {
    return new Trial(
        database(),
        () -> staging().connectAsSuperuser(),
        role -> staging().connect(role),
        sampling);
  }

  /** The catalog as it is now; read once for each state. */
  Catalog catalog() {
    return database().catalog();
  }

  /** Ends the session for reading, which would not survive a restart of the server. */
  private void release() {
    if (database != null) {
      database.close();
    }
  }

  // The control copy

  /**
   * Refuses to compare contents where some may be hidden.
   *
   * @throws NotOnThisServerException on a server of somebody else, with a login that is no
   *     superuser
   */
  void requireToSeeEverything() {
    if (!staging().seesEverything()) {
      throw new NotOnThisServerException(
          "comparing rows and large objects",
          "the login is no superuser, so that some may be hidden from it");
    }
  }

  /** The control copy of a state: the one that has had the traffic, else a fresh one. */
  Control control(Moment.Deployed of) {
    return control != null && control.isCopyOf(of) ? control : freshControl(of);
  }

  /** A fresh control copy of a state. */
  Control freshControl(Moment.Deployed of) {
    endControl();
    control = new Control(of, startCopy(of));
    return control;
  }

  /** A second server with a state that was kept; the caller closes it. */
  Staging startCopy(Moment of) {
    return staging().startCopy(kept.copy(of));
  }

  /**
   * Makes roles that all servers of the run share those of a state that was kept.
   *
   * @return brings back the present ones
   */
  Runnable borrowRoles(Moment of) {
    if (!staging().sharesCluster()) {
      return () -> {};
    }
    Runnable back = staging().keepRoles();
    staging().rolesAsIn(kept.copy(of));
    return back;
  }

  /** Puts a second server back to a state that was kept. */
  void putBack(Staging copy, Moment to) {
    copy.restore(kept.copy(to));
  }

  /** Removes the control copy, where there is one. */
  void endControl() {
    if (control != null) {
      control.close();
      control = null;
    }
  }

  @Override
  public void close() {
    release();
    try {
      if (staging != null) {
        staging.close();
      }
    } finally {
      services.close();
    }
  }
}
