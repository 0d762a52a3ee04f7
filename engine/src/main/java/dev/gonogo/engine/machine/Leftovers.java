package dev.gonogo.engine.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Server processes whose JVM is dead. */
final class Leftovers {

  /** The programs we start on a data directory, and those that start them for us. */
  private static final Set<String> PROGRAMS =
      Set.of("postgres", "initdb", "cp", "tar", "sh", "setpriv", "runuser");

  /** PostgreSQL itself gives its children five seconds before it kills them. */
  private static final Duration PATIENCE = Duration.ofSeconds(7);

  private Leftovers() {}

  /**
   * Ends the processes that work on data below this folder, each by its id.
   *
   * <p>Found by their arguments, which name the folder: process ids written down by a dead run may
   * belong to somebody else by now.
   */
  static void endProcessesIn(Path folder) {
    List<ProcessHandle> found =
        ProcessHandle.allProcesses().filter(process -> worksBelow(folder, process)).toList();
    List<ProcessHandle> all =
        found.stream()
            .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
            .distinct()
            .toList();
    found.forEach(process -> Command.run(Signal.QUIT.command(process.pid())));
    if (!haveEnded(all)) {
      all.forEach(ProcessHandle::destroyForcibly);
    }
    if (!haveEnded(all)) {
      throw new StagingException(
          "processes %s of a dead run still work in %s; end them and start again."
              .formatted(all.stream().map(ProcessHandle::pid).toList(), folder));
    }
  }

  private static boolean haveEnded(List<ProcessHandle> processes) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      if (processes.stream().noneMatch(Leftovers::works)) {
        return true;
      }
      Pause.aMoment("a dead run's server ended");
    }
    return false;
  }

  /** Where nobody collects orphans they stay as zombies for ever, without a command line. */
  private static boolean works(ProcessHandle process) {
    return process.isAlive() && !commandLine(process).isEmpty();
  }

  private static boolean worksBelow(Path folder, ProcessHandle process) {
    List<String> words = commandLine(process);
    return !words.isEmpty()
        && PROGRAMS.contains(Path.of(words.get(0)).toFile().getName())
        && words.stream().anyMatch(word -> word.startsWith(folder + "/"));
  }

  /** Read from /proc where there is one: in containers root may not ask whose program it is. */
  private static List<String> commandLine(ProcessHandle process) {
    Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
    if (Files.isReadable(file)) {
      try {
        return Stream.of(Files.readString(file).split("\0"))
            .filter(word -> !word.isEmpty())
            .toList();
      } catch (IOException exception) {
        return List.of(); // It has ended meanwhile.
      }
    }
    List<String> words = new ArrayList<>();
    process.info().command().ifPresent(words::add);
    process.info().arguments().map(List::of).ifPresent(words::addAll);
    return words;
  }
}
