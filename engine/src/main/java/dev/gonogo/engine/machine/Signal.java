package dev.gonogo.engine.machine;

import java.util.List;

/** The signals that stop a server (PostgreSQL manual: Shutting Down the Server). */
public enum Signal {
  /** Fast: sessions are ended, everything is written, the data directory is clean. */
  INT,
  /** Immediate: sessions are ended, nothing is written; for data that is thrown away. */
  QUIT,
  /** At once: for one process of a server, which then ends all others and recovers. */
  KILL;

  /** The command that sends it: Java itself knows only TERM and KILL. */
  public List<String> command(long process) {
    return List.of("sh", "-c", "kill -" + name() + " \"$1\"", "sh", process + "");
  }
}
