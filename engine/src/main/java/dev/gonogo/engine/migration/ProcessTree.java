package dev.gonogo.engine.migration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A process and all that it has started, also what has left it: an orphan is nobody's descendant
 * any more, but has the environment that it was started with.
 */
final class ProcessTree {
  private static final String MARK = "GONOGO_PROGRAM";
  private static final int INTERVAL = 100;

  private final String mark = UUID.randomUUID().toString();
  private final Set<ProcessHandle> seen = new LinkedHashSet<>();

  /** Makes what is started with this environment known by it. */
  ProcessBuilder marked(ProcessBuilder builder) {
    builder.environment().put(MARK, mark);
    return builder;
  }

  /** Waits for the process itself, and says whether it has ended in time. */
  boolean ends(Process process, long nanoseconds) throws InterruptedException {
    long deadline = System.nanoTime() + nanoseconds;
    while (System.nanoTime() < deadline) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (process.waitFor(Math.max(1, Math.min(INTERVAL, left)), TimeUnit.MILLISECONDS)) {
        return true;
      }
      // Where there is no /proc, only who was seen while its parent lived is known.
      synchronized (this) {
        process.descendants().forEach(seen::add);
      }
    }
    return !process.isAlive();
  }

  /**
   * Ends all of them.
   *
   * @return how many there were beside the process itself
   */
  synchronized int end(Process process) {
    process.descendants().forEach(seen::add);
    // Not the process itself: that would close its output, of which not all has been read.
    process.toHandle().destroyForcibly();
    Set<ProcessHandle> ended = new LinkedHashSet<>();
    // Who starts another one just now is found the next time.
    while (endMore(ended, process)) {
      ended.forEach(
          found ->
              found.onExit().orTimeout(1, TimeUnit.SECONDS).exceptionally(late -> found).join());
    }
    return ended.size();
  }

  private boolean endMore(Set<ProcessHandle> ended, Process process) {
    Set<ProcessHandle> alive = new LinkedHashSet<>(seen);
    ProcessHandle.allProcesses().filter(this::isMarked).forEach(alive::add);
    alive.removeIf(found -> !found.isAlive() || found.pid() == process.pid());
    alive.removeAll(ended);
    alive.forEach(ProcessHandle::destroyForcibly);
    ended.addAll(alive);
    return !alive.isEmpty();
  }

  private boolean isMarked(ProcessHandle process) {
    Path environment = Path.of("/proc", Long.toString(process.pid()), "environ");
    if (!Files.isReadable(environment)) {
      return false;
    }
    try {
      return new String(Files.readAllBytes(environment), StandardCharsets.ISO_8859_1)
          .contains(MARK + "=" + mark);
    } catch (IOException exception) {
      return false; // It has ended meanwhile, or is somebody else's.
    }
  }
}
