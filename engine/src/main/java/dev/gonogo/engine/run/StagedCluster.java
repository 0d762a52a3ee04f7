package dev.gonogo.engine.run;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.database.LockWatch;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.database.Sampling;
import dev.gonogo.engine.database.Trial;
import dev.gonogo.engine.machine.StagingSettings;
import dev.gonogo.engine.machine.Where;
import dev.gonogo.engine.plan.Moment;
import dev.gonogo.engine.rows.Origin;
import dev.gonogo.engine.spec.Spec;
import dev.gonogo.engine.spec.StagingServer;
import dev.gonogo.engine.staging.NotOnThisServerException;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.engine.staging.StagingRequest;
import dev.gonogo.engine.staging.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
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

  private final Optional<StagingServer> server;
  private final StagingSettings settings;

  private @Nullable Staging staging;
  private Moment state = new Moment.Anywhere();
  private final Map<Moment, State> copies = new HashMap<>();
  private final Map<Moment.Deployed, Catalog> catalogs = new HashMap<>();
  private final Map<Moment.Deployed, Origin> origins = new HashMap<>();
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
    this.server = server;
    this.settings = settings;
  }

  /**
   * Starts the server that the spec file asks for.
   *
   * @param setup the hash of what will be run on it first
   * @param progress is told what takes long
   */
  Staging start(String setup, Consumer<String> progress) {
    staging = startAnother(setup, progress);
    return staging;
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
    StagingServer wanted = server();
    StagingRequest request =
        new StagingRequest(
            wanted.postgres(),
            where(wanted),
            wanted.imageOfVersion(),
            Optional.of(setup),
            wanted.extensions(),
            wanted.parameters(),
            wanted.deployAs().role(),
            wanted.deployAs().attributes(),
            DATABASE);
    // One run does not ask twice whether there is a container engine, and get two answers.
    StagingSettings decided = staging == null ? settings : settings.at(staging.where());
    return Staging.start(request, decided, progress);
  }

  private static Where where(StagingServer wanted) {
    return switch (wanted.server()) {
      case AUTO -> Where.AUTO;
      case CONTAINER -> Where.CONTAINER;
      case EMBEDDED -> Where.EMBEDDED;
      case EXISTING -> Where.EXISTING;
    };
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

  private StagingServer server() {
    return server.orElseThrow(() -> new IllegalStateException("the plan has no staging"));
  }

  // States

  /** Brings the cluster to a state, from its copy where it is not there already. */
  void goTo(Moment wanted) {
    if (wanted instanceof Moment.Anywhere || wanted.equals(state)) {
      return;
    }
    State copy = copies.get(wanted);
    if (copy == null) {
      throw new IllegalStateException(
          "the state \"%s\" cannot be reached: the cluster is at \"%s\"".formatted(wanted, state));
    }
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
    if (state instanceof Moment.Deployed deployed && !copies.containsKey(deployed)) {
      catalogs.put(deployed, catalog());
      origins.put(deployed, origin());
      release();
      State saved = staging().save(deployed.toString());
      copies.put(deployed, saved);
      if (deployed.equals(new Moment.Deployed(0))) {
        staging().keepSetup(saved);
      }
    }
  }

  /** A check may change the state, and something comes back to it: it is copied. */
  void keep() throws SQLException {
    leave();
    if (!copies.containsKey(state)) {
      release();
      copies.put(state, staging().save("kept " + copies.size()));
    }
  }

  private Origin origin() throws SQLException {
    try (Connection superuser = staging().connectAsSuperuser()) {
      return Origin.of(superuser);
    }
  }

  /** What the cluster and the control copies of a state have in common. */
  Origin originOf(Moment.Deployed deployed) {
    Origin found = origins.get(deployed);
    if (found == null) {
      throw new IllegalStateException("the state \"%s\" was not kept".formatted(deployed));
    }
    return found;
  }

  /** Nothing will ask for this state any more. */
  void forget(Moment moment) {
    catalogs.remove(moment);
    origins.remove(moment);
    State copy = copies.remove(moment);
    if (copy != null) {
      staging().discard(copy);
    }
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

  /** The catalog of a state that was left before. */
  Catalog catalogAt(Moment.Deployed moment) {
    Catalog found = catalogs.get(moment);
    if (found == null) {
      throw new IllegalStateException("the catalog %s was not kept".formatted(moment));
    }
    return found;
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
    return staging().startCopy(kept(of));
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
    staging().rolesAsIn(kept(of));
    return back;
  }

  /** Puts a second server back to a state that was kept. */
  void putBack(Staging copy, Moment to) {
    copy.restore(kept(to));
  }

  private State kept(Moment moment) {
    State found = copies.get(moment);
    if (found == null) {
      throw new IllegalStateException("the state \"%s\" was not kept".formatted(moment));
    }
    return found;
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
