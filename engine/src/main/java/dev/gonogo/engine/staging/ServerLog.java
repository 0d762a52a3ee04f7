package dev.gonogo.engine.staging;

import dev.gonogo.engine.machine.Machine;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** The log file of one server, and what it says since the last start or stop. */
final class ServerLog {

  private static final int TAIL_LINES = 20;

  private final Machine machine;
  private final Path file;
  private long mark;

  ServerLog(Machine machine, Path file) {
    this.machine = machine;
    this.file = file;
  }

  Path file() {
    return file;
  }

  /** From here on. */
  void mark() {
    mark = machine.size(file);
  }

  boolean reportsTakenPort() {
    return text().contains("could not bind");
  }

  boolean reportsCleanStop() {
    return text().contains("database system is shut down");
  }

  /** What the server writes from now on, whatever is marked. */
  Supplier<String> fromHere() {
    long here = machine.size(file);
    return () -> machine.read(file, here);
  }

  /** What the server wrote since the mark. */
  String text() {
    return machine.read(file, mark);
  }

  /** Its last lines since the mark, to stand at the end of a message. */
  String lastLines() {
    List<String> lines = text().lines().toList();
    List<String> tail = lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
    return tail.isEmpty()
        ? " Its log is empty."
        : " Its log ends:\n  " + machine.explained(String.join("\n  ", tail));
  }
}
