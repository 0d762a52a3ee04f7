package dev.gonogo.engine.staging;

import dev.gonogo.engine.machine.Machine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A server's first process and its children, as Linux shows them (proc_pid_stat(5)).
 *
 * <p>Children that have ended count too: the first process has waited for them.
 */
record ServerProcesses(long first, List<One> all) {
  private static final String STAT = "getconf CLK_TCK; nproc; cat /proc/[0-9]*/stat";
  private static final int PARENT = 1;
  private static final int USER_TIME = 11;
  private static final int ENDED_CHILDREN = 15;
  private static final int USUAL_TICKS = 100;

  /** One process with the time of itself, and of children that have ended. */
  record One(long id, long parent, long ticks, long ticksOfEnded) {

    /** The name, in parentheses, may hold anything. */
    static One of(String line) {
      String[] rest = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
      long own = Long.parseLong(rest[USER_TIME]) + Long.parseLong(rest[USER_TIME + 1]);
      long ended = Long.parseLong(rest[USER_TIME + 2]) + Long.parseLong(rest[ENDED_CHILDREN - 1]);
      long id = Long.parseLong(line.substring(0, line.indexOf(' ')));
      return new One(id, Long.parseLong(rest[PARENT]), own, ended);
    }
  }

  /** What they have used until now; empty on a machine that does not show its processes. */
  static Optional<Usage> usage(long first, Machine machine) {
    List<String> lines = quietly(machine, STAT).lines().toList();
    ServerProcesses server =
        new ServerProcesses(
            first,
            lines.stream()
                .filter(line -> line.contains(")"))
                .map(One::of)
                .filter(process -> process.id == first || process.parent == first)
                .toList());
    if (server.all.stream().noneMatch(process -> process.id == first)) {
      return Optional.empty();
    }
    List<Integer> numbers =
        lines.stream().filter(line -> line.matches("\\d{1,6}")).map(Integer::valueOf).toList();
    int ticksOfSecond = numbers.size() == 2 ? numbers.get(0) : USUAL_TICKS;
    int processors = numbers.isEmpty() ? 1 : numbers.get(numbers.size() - 1);
    Duration processor = Duration.ofMillis(server.ticks() * 1_000 / ticksOfSecond);
    return Optional.of(new Usage(Instant.now(), processor, server.bytes(machine), processors));
  }

  private long ticks() {
    return all.stream()
        .mapToLong(process -> process.ticks + (process.id == first ? process.ticksOfEnded : 0))
        .sum();
  }

  /** Of pages that several share, each has its part (proc_pid_smaps(5)). */
  private long bytes(Machine machine) {
    List<String> files = new ArrayList<>(List.of("cat"));
    all.forEach(process -> files.add("/proc/%d/smaps_rollup".formatted(process.id)));
    return quietly(machine, String.join(" ", files))
        .lines()
        .filter(line -> line.startsWith("Pss:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
        .sum();
  }

  /** A process may end while it is looked at. */
  private static String quietly(Machine machine, String command) {
    return machine.run("sh", "-c", "{ " + command + "; } 2>/dev/null").text();
  }
}
