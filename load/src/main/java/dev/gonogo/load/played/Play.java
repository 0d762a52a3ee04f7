package dev.gonogo.load.played;

import dev.gonogo.engine.evidence.KeptFile;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.load.generator.Generator;
import dev.gonogo.load.generator.GeneratorSettings;
import dev.gonogo.load.generator.Injection;
import dev.gonogo.load.generator.Progress;
import dev.gonogo.load.measured.Measurements;
import dev.gonogo.load.workload.Workload;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Plays a workload to its end. */
public final class Play {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final long TELL_EVERY = 10;

  private final Path folder;
  private final Path workspace;
  private final Consumer<String> tell;

  private Play(Path folder, Path workspace, Consumer<String> tell) {
    this.folder = folder;
    this.workspace = workspace;
    this.tell = tell;
  }

  /**
   * Where files of it go.
   *
   * @param folder beside the evidence
   * @param workspace a folder that outlives the run
   * @param tell is told how far it has come
   */
  public static Play on(Path folder, Path workspace, Consumer<String> tell) {
    return new Play(folder, workspace, tell);
  }

  /**
   * What came of it.
   *
   * @param measurements what was measured
   * @param kept the files, as evidence
   */
  public record Result(Measurements measurements, Observation kept) {}

  /** What is done while requests come. */
  public interface Moment {
    /** Does it. */
    void come() throws SQLException, IOException;
  }

  /**
   * Sends all of it and waits for the answers.
   *
   * @param warm called once, when what is sent begins to count
   * @throws IOException where files cannot be read
   * @throws dev.gonogo.load.generator.InjectionException where it cannot be sent
   */
  public Result run(Workload workload, Moment warm)
      throws SQLException, IOException, InterruptedException {
    Duration limit = workload.warmUp().plus(workload.duration()).plus(PATIENCE);
    GeneratorSettings settings = new GeneratorSettings(folder, workspace, limit);
    try (Injection injection = Generator.start(workload, settings)) {
      injection.progress(this::told);
      Instant counts = injection.awaitStart().plus(workload.warmUp());
      Thread.sleep(Math.max(0, Duration.between(Instant.now(), counts).toMillis()));
      warm.come();
      Measurements measurements = injection.await();
      return new Result(measurements, kept(folder, measurements.files()));
    }
  }

  private void told(Progress progress) {
    long seconds = progress.elapsed().toSeconds();
    if (seconds > 0 && seconds % TELL_EVERY == 0) {
      tell.accept(
          "load: %,d requests in %d s, %,d of them failed"
              .formatted(progress.sent(), seconds, progress.errors()));
    }
  }

  /**
   * Files as evidence, and the machine that they were made on.
   *
   * @throws IOException where one cannot be read
   */
  public static Observation kept(Path folder, List<Path> files) throws IOException {
    List<KeptFile> kept = new ArrayList<>();
    for (Path file : files) {
      kept.add(KeptFile.in(folder, String.valueOf(folder.relativize(file)).replace('\\', '/')));
    }
    return new Observation("what was measured, and on what", Computer.description(), kept);
  }
}
