package dev.gonogo.engine.machine;

import java.time.Instant;
import java.util.Optional;

/** A process by a name that no later one gets: process ids return, in containers soon. */
public final class OurProcess {

  private OurProcess() {}

  /** The name of this very process: its id, and when it was started. */
  public static String token() {
    return token(ProcessHandle.current());
  }

  /** Whether a process of this machine has this name and is alive. */
  public static boolean isAlive(String token) {
    Optional<Long> id = id(token);
    return id.flatMap(ProcessHandle::of)
        .filter(ProcessHandle::isAlive)
        .filter(process -> token(process).equals(token))
        .isPresent();
  }

  private static Optional<Long> id(String token) {
    try {
      return Optional.of(Long.valueOf(token.split("-", 2)[0]));
    } catch (NumberFormatException notOurs) {
      return Optional.empty();
    }
  }

  private static String token(ProcessHandle process) {
    long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    return process.pid() + "-" + Long.toString(started, Character.MAX_RADIX);
  }
}
