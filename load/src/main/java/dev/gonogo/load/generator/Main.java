package dev.gonogo.load.generator;

import dev.gonogo.load.workload.Workload;
import dev.gonogo.load.workload.WorkloadJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One injector on another machine: {@code java -cp … dev.gonogo.load.generator.Main [number of
 * start] < workload.json}; writes its files into the working directory.
 *
 * <p>Without arguments, the environment is asked: {@code JOB_COMPLETION_INDEX}, as an Indexed Job
 * of Kubernetes has it, {@code INJECTORS} and {@code START}. The start is a moment such as {@code
 * 2026-11-22T10:00:00Z}, which is far enough ahead for all to be ready. Load goes only to servers
 * that the workload has the identity of.
 */
public final class Main {
  private static final Duration AROUND = Duration.ofMinutes(2);

  private Main() {}

  /** Sends the share of one injector, and ends with exit code 0 when that was done. */
  public static void main(String[] arguments) throws IOException {
    try {
      run(share(List.of(arguments), System.getenv()));
    } catch (RuntimeException exception) {
      System.err.println(exception.getMessage());
      System.exit(1);
    }
  }

  private static void run(Share share) throws IOException {
    String json = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    Workload workload = WorkloadJson.read(json);
    Path here = Path.of("").toAbsolutePath();
    Duration wait =
        share.start().map(start -> Duration.between(Instant.now(), start)).orElse(Duration.ZERO);
    Duration limit = wait.plus(workload.warmUp()).plus(workload.duration()).plus(AROUND);
    GeneratorSettings settings =
        new GeneratorSettings(here, here.resolve(".gonogo"), 1, limit, List.of());
    try (Injection injection = Injection.start(workload, settings, List.of(share))) {
      injection.progress(
          progress ->
              System.out.printf(
                  "%d s: %d requests, %.0f a second, %d errors%n",
                  progress.elapsed().toSeconds(),
                  progress.sent(),
                  progress.perSecond(),
                  progress.errors()));
      injection.awaitEnd();
    }
  }

  static Share share(List<String> arguments, Map<String, String> environment) {
    List<Optional<String>> words =
        arguments.isEmpty()
            ? List.of(
                Optional.ofNullable(environment.get("JOB_COMPLETION_INDEX")),
                Optional.ofNullable(environment.get("INJECTORS")),
                Optional.ofNullable(environment.get("START")))
            : arguments.stream().map(Optional::of).toList();
    if (words.size() != 3) {
      throw new IllegalArgumentException(
          "three arguments are needed: the number of this injector from 0, how many there are, and when to start, such as 2026-11-22T10:00:00Z");
    }
    Share share =
        new Share(
            words.get(0).map(Integer::valueOf).orElse(0),
            words.get(1).map(Integer::valueOf).orElse(1),
            words.get(2).map(Instant::parse));
    if (share.of() > 1 && share.start().isEmpty()) {
      throw new IllegalArgumentException(
          "injectors of several machines need a moment to start together: set START, such as 2026-11-22T10:00:00Z");
    }
    return share;
  }
}
