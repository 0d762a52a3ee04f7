package dev.gonogo.engine.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Server processes whose JVM is dead. */
final class Leftovers {

  /** The programs we start on a data directory, and those that start them for us. */
  private static final Set<String> PROGRAMS =
      Set.of("postgres", "initdb", "cp", "setpriv", "runuser");

  /** PostgreSQL itself gives its children five seconds before it kills them. */
  private static final int PATIENCE_SECONDS = 7;

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
    found.forEach(process -> Signal.QUIT.send(process.pid()));
    for (ProcessHandle process : all) {
      if (!Command.ended(process.onExit(), PATIENCE_SECONDS)) {
        kill(process, folder);
      }
    }
  }

  private static void kill(ProcessHandle process, Path folder) {
    process.destroyForcibly();
    if (!Command.ended(process.onExit(), PATIENCE_SECONDS)) {
      throw new StagingException(
          "process %d of a dead run still works in %s; end it and start again."
              .formatted(process.pid(), folder));
    }
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
        return List.of(Files.readString(file).split("\0"));
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
