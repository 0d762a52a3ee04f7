package dev.gonogo.load.generator;

import dev.gonogo.load.workload.Workload;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Starts load. */
public final class Generator {

  private Generator() {}

  /**
   * Starts the injectors; returns before they send anything.
   *
   * @throws InjectionException where no JVM can be started
   */
  public static Injection start(Workload workload, GeneratorSettings settings) {
    int of = settings.injectors();
    List<Share> shares =
        IntStream.range(0, of).mapToObj(number -> new Share(number, of, Optional.empty())).toList();
    return Injection.start(workload, settings, shares);
  }
}
