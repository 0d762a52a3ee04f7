package dev.gonogo.engine.staging;

import dev.gonogo.engine.staging.Command.Output;
import java.util.List;

/** The signals that stop a server (PostgreSQL manual: Shutting Down the Server). */
enum Signal {
  /** Fast: sessions are ended, everything is written, the data directory is clean. */
  INT,
  /** Immediate: sessions are ended, nothing is written; for data that is thrown away. */
  QUIT,
  /** At once: for one process of a server, which then ends all others and recovers. */
  KILL;

  /**
   * Sends it; a process that has ended already is no error. Java itself knows only TERM and KILL.
   */
  Output send(long process) {
    return Command.run(List.of("sh", "-c", "kill -" + name() + " \"$1\"", "sh", process + ""));
  }
}
