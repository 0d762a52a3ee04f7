package dev.gonogo.load.generator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How load is sent from this machine.
 *
 * @param results folder for what was measured, and for logs; created when absent
 * @param workspace folder that is kept between runs, for the injector's libraries
 * @param injectors JVMs that share the load
 * @param timeLimit after which they end, whatever they do
 * @param jvmOptions further options of their JVMs, such as {@code -Xmx1g}
 */
public record GeneratorSettings(
    Path results, Path workspace, int injectors, Duration timeLimit, List<String> jvmOptions) {

  /** Makes the paths absolute, and checks the numbers. */
  public GeneratorSettings {
    results = results.toAbsolutePath().normalize();
    workspace = workspace.toAbsolutePath().normalize();
    jvmOptions = List.copyOf(jvmOptions);
    if (injectors < 1) {
      throw new IllegalArgumentException("load needs at least 1 injector");
    }
  }

  /** One injector with its usual options. */
  public GeneratorSettings(Path results, Path workspace, Duration timeLimit) {
    this(results, workspace, 1, timeLimit, List.of());
  }
}
