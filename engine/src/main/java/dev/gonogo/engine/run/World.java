package dev.gonogo.engine.run;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.database.Sampling;
import dev.gonogo.engine.evidence.EvidenceFolder;
import dev.gonogo.engine.migration.Migration;
import dev.gonogo.engine.migration.ProgramCheck;
import dev.gonogo.engine.migration.SqlScript;
import dev.gonogo.engine.plan.Declared;
import dev.gonogo.engine.plan.Moment;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.rollback.Meanwhile;
import dev.gonogo.engine.spec.Spec;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a run is: its cluster, and what came of the steps so far. */
final class World implements AutoCloseable {
  private final Plan plan;
  private final Progress progress;
  private final Scripts scripts;
  private final StagedCluster cluster;
  private final Sampling sampling;
  private final Optional<String> stopPoint;
  private final LastUses lastUses;
  private final boolean fullLoad;
  private final EvidenceFolder folder;
  private final Path loadWorkspace;
  private @Nullable Application application;
  private @Nullable ReducedCluster reduced;

  World(Plan plan, RunSettings settings, Progress progress) {
    this.plan = plan;
    this.progress = progress;
    this.scripts = new Scripts(plan.folder());
    this.cluster = new StagedCluster(plan.spec().map(Spec::staging), settings.staging());
    this.sampling = sampling(plan, settings, progress.now());
    this.stopPoint = settings.stopPoint();
    this.lastUses = new LastUses(plan.steps());
    this.fullLoad = settings.fullLoad();
    this.folder = Beginning.folder(plan, settings);
    this.loadWorkspace = settings.staging().workspace().resolve("load");
  }

  /** The same files give the same sample, so that they give the same word. */
  private static Sampling sampling(Plan plan, RunSettings settings, Instant now) {
    long seed =
        settings
            .seed()
            .orElseGet(
                () ->
                    settings.everything()
                        ? now.toEpochMilli()
                        : Integer.toUnsignedLong(ContentHash.ofFiles(plan).hashCode()));
    return new Sampling(seed, settings.everything());
  }

  Sampling sampling() {
    return sampling;
  }

  /** What the spec file says. */
  Spec spec() {
    return plan.spec().orElseThrow(() -> new IllegalStateException("the plan has problems"));
  }

  Scripts scripts() {
    return scripts;
  }

  /** Whether the programs that deploy and roll back can be run on this machine. */
  ProgramCheck programs() {
    List<Migration> migrations = new ArrayList<>();
    for (Step step : plan.steps()) {
      if (step instanceof Step.Deploy deploy) {
        migrations.add(deploy.migration());
      } else if (step instanceof Step.Rollback rollback) {
        migrations.add(rollback.migration());
      }
    }
    return ProgramCheck.of(migrations, plan.folder());
  }

  /** What checks may name. */
  Application application() {
    if (application == null) {
      application = Declared.onStaging(spec(), plan.folder());
    }
    return application;
  }

  /** What the lines of a step that is over needed is not needed any more. */
  void over(String step) {
    lastUses.endingAt(step).forEach(cluster::forget);
  }

  Progress progress() {
    return progress;
  }

  // The cluster

  /** The lines that are checked in this state, which was kept, on a copy of it. */
  LinesOnCopy linesOnCopy(Moment state) {
    List<Step.Item> lines =
        plan.steps().stream()
            .filter(Step.Item.class::isInstance)
            .map(Step.Item.class::cast)
            .filter(item -> item.from().equals(state))
            .toList();
    return new LinesOnCopy(
        lines, progress::outcome, cluster.startCopy(state), application(), sampling);
  }

  /** What the setup of a server comes to depends on. */
  String setupHash(List<String> scripts) {
    return ContentHash.ofScripts(plan, scripts, Beginning.engine());
  }

  StagedCluster cluster() {
    return cluster;
  }

  /**
   * Servers on which stop points are tried: with all rows where everything is tried, or where the
   * spec file does not say how to make fewer.
   */
  StopPointServers stopPointServers(Step.StopPoints step) throws SQLException {
    Map<String, List<String>> volatileColumns = spec().volatileColumns();
    if (sampling.all()) {
      return StopPointServers.varied(
          cluster, step, volatileColumns, scripts.migrator(), sampling.seed());
    }
    // A second setup would meet the roles of the first where both are on one server.
    if (spec().reducedSetup().isEmpty() || cluster.staging().sharesCluster()) {
      return StopPointServers.full(cluster, step, volatileColumns);
    }
    if (reduced == null) {
      List<String> setup = spec().reducedSetup();
      Duration within = spec().staging().setupWithin();
      reduced =
          ReducedCluster.begin(
              cluster.startAnother(setupHash(setup), told -> {}),
              setup.stream().map(script -> new SqlScript(script, within)).toList(),
              scripts);
    }
    return StopPointServers.reduced(reduced, step, volatileColumns);
  }

  /** The one stop point that is tried; empty for all. */
  Optional<String> stopPoint() {
    return stopPoint;
  }

  /** What happens between a stop and the rollback: something only where everything is tried. */
  Meanwhile meanwhile() {
    return sampling.all() && !spec().traffic().isEmpty()
        ? new GeneratedLife(this)
        : Meanwhile.NOTHING;
  }

  /** Whether load may take the time that an answer needs. */
  boolean isFullLoad() {
    return fullLoad;
  }

  /** A folder for files of a part of a step that are too large for the evidence; empty. */
  Path filesOf(Step step, String part) {
    return folder.emptyFolderFor(step.id() + part);
  }

  /** A folder that outlives the run, for what load needs. */
  Path loadWorkspace() {
    return loadWorkspace;
  }

  StopPointCommand stopPointCommand() {
    return new StopPointCommand(plan.checklist(), spec().staging().postgres(), sampling);
  }

  /** Brings the cluster to where a step starts from, and keeps what the step will change. */
  void prepare(Step step) throws SQLException {
    cluster.goTo(step.from());
    if (step instanceof Step.Deploy
        || step instanceof Step.Traffic
        || step instanceof Step.Rollback) {
      cluster.leave();
    }
  }

  @Override
  public void close() {
    if (reduced != null) {
      reduced.close();
    }
    cluster.close();
  }
}
