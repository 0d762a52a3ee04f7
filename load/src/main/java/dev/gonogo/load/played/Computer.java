package dev.gonogo.load.played;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What load is sent from: latencies of one machine say nothing of another. */
public final class Computer {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final long GIBIBYTE = 1L << 30;

  private Computer() {}

  /** In words, the same as long as it is the same computer and Java. */
  public static String description() {
    Runtime runtime = Runtime.getRuntime();
    return "%d processors%s, %d GiB, %s %s, Java %s"
        .formatted(
            runtime.availableProcessors(),
            model(),
            memory() / GIBIBYTE,
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("java.version"));
  }

  private static long memory() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }

  private static String model() {
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .findFirst()
          .map(line -> " (" + line.substring(line.indexOf(':') + 1).strip() + ")")
          .orElse("");
    } catch (IOException unknown) {
      return ""; // Not Linux, which is no reason not to measure.
    }
  }
}
