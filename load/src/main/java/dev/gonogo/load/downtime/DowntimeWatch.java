package dev.gonogo.load.downtime;

import dev.gonogo.engine.check.Witness;
import dev.gonogo.engine.check.Witness.Part;
import dev.gonogo.engine.check.Witness.Scene;
import dev.gonogo.engine.script.ScriptWatch;
import dev.gonogo.engine.staging.Usage;
import dev.gonogo.load.measured.Measurements;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks on from the first request to the last. */
final class DowntimeWatch implements Witness.Watching {
  private final Scene scene;
  private final Traffic traffic;
  private final Relations relations;
  private final Supplier<String> log;
  private final WaitSampler sampler;
  private final StatementNotes notes;
  private final Optional<Usage> usage;
  private Instant deploying = Instant.now();
  private @Nullable Instant rollingBack;

  private DowntimeWatch(
      Scene scene,
      Traffic traffic,
      Relations relations,
      Supplier<String> log,
      WaitSampler sampler,
      StatementNotes notes) {
    this.scene = scene;
    this.traffic = traffic;
    this.relations = relations;
    this.log = log;
    this.sampler = sampler;
    this.notes = notes;
    this.usage = scene.staging().usage();
  }

  /** Looks on from now on, in sessions of its own. */
  static DowntimeWatch of(Scene scene, Traffic traffic, Relations relations, Supplier<String> log)
      throws SQLException {
    KeptLocks locks = new KeptLocks(scene.staging().connectAsSuperuser());
    try {
      WaitSampler sampler = WaitSampler.start(scene.staging().connectAsSuperuser());
      return new DowntimeWatch(
          scene, traffic, relations, log, sampler, new StatementNotes(locks, traffic.schedule()));
    } catch (SQLException exception) {
      locks.close();
      throw exception;
    }
  }

  /** Between the parts requests come for a while: they meet what was deployed. */
  @Override
  public ScriptWatch during(Part part) throws InterruptedException {
    if (part == Part.ROLLBACK) {
      traffic.flow();
      rollingBack = Instant.now();
    } else {
      deploying = Instant.now();
    }
    return notes.of(part);
  }

  @Override
  public Witness.Sight end() throws SQLException, IOException, InterruptedException {
    Instant scripts = Instant.now();
    scene.progress().accept("ending the application's traffic");
    traffic.flow();
    Measurements measured = traffic.stop();
    String used = usage.flatMap(this::used).orElse("");
    try (Connection session = scene.staging().connectAsSuperuser()) {
      relations.read(session);
    }
    Seen seen = seen(measured, scripts);
    return new Telling(seen, measured, scene, used, problems()).sight();
  }

  private Optional<String> used(Usage begin) {
    return scene.staging().usage().map(end -> end.since(begin));
  }

  private Seen seen(Measurements measured, Instant scripts) {
    Scenes scenes =
        new Scenes(
            measured.start(),
            deploying,
            Optional.ofNullable(rollingBack),
            measured.start().plus(measured.duration()));
    Counting counting = new Counting(measured, scenes);
    return new Seen(
        scene.longest(),
        traffic.schedule(),
        scenes,
        notes.ran(relations, scripts),
        Waits.together(sampler.waits(), WaitLog.read(log.get()), relations),
        sampler.sessions(),
        counting.counted(),
        counting.slow(),
        measured.errors(),
        counting.late());
  }

  private List<String> problems() {
    return Stream.of(sampler.problem(), notes.problem()).flatMap(Optional::stream).toList();
  }

  @Override
  public void close() {
    traffic.close();
    closeQuietly(sampler);
    closeQuietly(notes);
  }

  /** The server is thrown away next: what its sessions complain of is no news. */
  private static void closeQuietly(AutoCloseable session) {
    try {
      session.close();
    } catch (Exception ended) {
      return;
    }
  }
}
