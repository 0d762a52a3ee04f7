package dev.gonogo.engine.run;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.database.CatalogReader;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.StepFinished;
import dev.gonogo.engine.plan.Moment;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.spec.StagingServer;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.engine.staging.StagingRequest;
import dev.gonogo.engine.staging.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a run is: its server, the state of the cluster, and what came of the steps so far. */
final class World implements AutoCloseable {
  private final Plan plan;
  private final RunSettings settings;
  private final Clock clock;
  private final Scripts scripts;

  private final Map<String, StepFinished> finished = new HashMap<>();
  private final Map<String, List<String>> prerequisites = new HashMap<>();

  private @Nullable Staging staging;
  private Moment state = new Moment.Anywhere();
  private final Map<Moment.Deployed, State> copies = new HashMap<>();
  private final Map<Moment.Deployed, Catalog> catalogs = new HashMap<>();
  private @Nullable Catalog catalog;

  World(Plan plan, RunSettings settings, Clock clock) {
    this.plan = plan;
    this.settings = settings;
    this.clock = clock;
    this.scripts = new Scripts(plan.folder());
  }

  Plan plan() {
    return plan;
  }

  Scripts scripts() {
    return scripts;
  }

  Instant now() {
    return clock.instant();
  }

  // What came of the steps

  @Nullable Outcome outcome(String step) {
    StepFinished found = finished.get(step);
    return found == null ? null : found.outcome();
  }

  Duration duration(String step) {
    StepFinished found = finished.get(step);
    return found == null ? Duration.ZERO : found.duration();
  }

  void record(StepFinished step) {
    finished.put(step.step(), step);
  }

  void countAsPrerequisite(Step step, String of) {
    prerequisites.computeIfAbsent(of, id -> new ArrayList<>()).add(step.planned().title());
  }

  List<String> prerequisites(String step) {
    return List.copyOf(prerequisites.getOrDefault(step, List.of()));
  }

  // The server

  /** Starts the server that the spec file asks for. */
  Staging start() {
    StagingServer server = server();
    List<String> attributes = server.deployAs().attributes();
    StagingRequest request =
        new StagingRequest(
            server.postgres(),
            server.parameters(),
            server.deployAs().role(),
            attributes,
            "staging");
    staging = Staging.start(request, settings.staging());
    return staging;
  }

  Staging staging() {
    if (staging == null) {
      throw new IllegalStateException("no server was started");
    }
    return staging;
  }

  /** A fresh session of the deploying role. */
  Connection deployer() throws SQLException {
    return staging().connect(server().deployAs().role());
  }

  private StagingServer server() {
    return plan.staging().orElseThrow(() -> new IllegalStateException("the plan has no staging"));
  }

  // The state of the cluster

  /** Brings the cluster to where a step starts from, and keeps what the step will change. */
  void prepare(Step step) throws SQLException {
    goTo(step.from());
    if (step instanceof Step.Deploy) {
      leave(false);
    } else if (step instanceof Step.Rollback) {
      leave(true);
    }
  }

  /** Brings the cluster to a state, from its copy where it is not there already. */
  void goTo(Moment wanted) {
    if (wanted instanceof Moment.Anywhere || wanted.equals(state)) {
      return;
    }
    State copy = wanted instanceof Moment.Deployed ? copies.get(wanted) : null;
    if (copy == null) {
      throw new IllegalStateException(
          "the state \"%s\" cannot be reached: the cluster is at \"%s\"".formatted(wanted, state));
    }
    staging().restore(copy);
    reached(wanted);
  }

  /** The cluster was changed and is now in this state. */
  void reached(Moment now) {
    state = now;
    catalog = null;
  }

  /** Keeps the catalog of the state that is about to be left, and a copy to come back to. */
  void leave(boolean willComeBack) throws SQLException {
    if (state instanceof Moment.Deployed deployed) {
      catalogs.putIfAbsent(deployed, catalog());
      if (willComeBack && !copies.containsKey(deployed)) {
        copies.put(deployed, staging().save(deployed.toString()));
      }
    }
  }

  /** The catalog as it is now; read once for each state. */
  Catalog catalog() throws SQLException {
    if (catalog == null) {
      try (Connection superuser = staging().connectAsSuperuser()) {
        catalog = CatalogReader.read(superuser);
      }
    }
    return catalog;
  }

  /** The catalog of a state that was left before. */
  Catalog catalogAt(Moment.Deployed moment) {
    Catalog found = catalogs.get(moment);
    if (found == null) {
      throw new IllegalStateException("the catalog %s was not kept".formatted(moment));
    }
    return found;
  }

  @Override
  public void close() {
    if (staging != null) {
      staging.close();
    }
  }
}
