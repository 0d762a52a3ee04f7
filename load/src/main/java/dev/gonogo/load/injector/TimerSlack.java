package dev.gonogo.load.injector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Linux wakes a thread up to 50 µs later than it asked for, so as to wake many at once (prctl:
 * PR_SET_TIMERSLACK); ours ask for a microsecond.
 */
final class TimerSlack {
  private static final String MICROSECOND = "1000";

  private TimerSlack() {}

  /** For the thread that calls; elsewhere than on Linux nothing happens. */
  static void remove() {
    try {
      Path thread = Path.of("/proc/thread-self").toRealPath().getFileName();
      Files.writeString(Path.of("/proc").resolve(thread).resolve("timerslack_ns"), MICROSECOND);
    } catch (IOException | RuntimeException notLinux) {
      return; // It is measured how late we are.
    }
  }
}
