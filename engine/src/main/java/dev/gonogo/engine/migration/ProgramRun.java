package dev.gonogo.engine.migration;

import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.SafeText;
import dev.gonogo.engine.evidence.Times;
import dev.gonogo.engine.machine.ShutdownHook;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One run of a program in the checklist's folder: nothing to read, everything printed is kept. */
final class ProgramRun {
  private static final int LINES_IN_MESSAGE = 10;
  private static final int MILLISECONDS_FOR_THE_REST = 5_000;

  /**
   * {@code error=2, No such file or directory}, or {@code error: 2 (No such file or directory) }.
   */
  private static final Pattern ERROR = Pattern.compile("error[=:] ?\\d+,? \\(?([^()]+?)\\)?\\s*$");

  private final Program program;
  private final Path folder;
  private final Environment environment;
  private final Tail tail;
  private final ProcessTree tree = new ProcessTree();

  ProgramRun(Program program, Path folder, Environment environment) {
    this.program = program;
    this.folder = folder;
    this.environment = environment;
    this.tail = new Tail(environment.secrets());
  }

  /**
   * Runs it to its end.
   *
   * @throws MigrationException where it cannot be started, does not end in time, or does not end
   *     with success
   */
  Done toItsEnd() {
    return ended(program.within().toNanos(), this::judged);
  }

  /**
   * Kills it after some time.
   *
   * @return whether it was killed; else it had ended before
   * @throws MigrationException where it failed before
   */
  boolean killed(Duration after) {
    return ended(
        after.toNanos(),
        (exit, inTime, others) -> {
          if (inTime) {
            judged(exit, true, others);
          }
          return !inTime;
        });
  }

  private interface Judge<T> {
    T judge(int exit, boolean inTime, int others);
  }

  private <T> T ended(long nanoseconds, Judge<T> judge) {
    Process process = start();
    ShutdownHook hook = ShutdownHook.calling(() -> tree.end(process), "gonogo-program-end");
    Thread reader = reader(process);
    try {
      boolean inTime = tree.ends(process, nanoseconds);
      int others = tree.end(process);
      await(reader, process);
      return judge.judge(process.waitFor(), inTime, others);
    } catch (InterruptedException exception) {
      tree.end(process);
      Thread.currentThread().interrupt();
      throw failed("was interrupted, and was ended", exception);
    } finally {
      hook.remove();
    }
  }

  private Process start() {
    List<String> command = new ArrayList<>(program.command());
    Lookup lookup = Lookup.in(folder);
    Path found =
        lookup
            .find(command.get(0))
            .orElseThrow(
                () -> failed("cannot be started: " + lookup.missing(command.get(0)), null));
    command.set(0, found.toString());
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment.values());
    try {
      Process process = tree.marked(builder).redirectErrorStream(true).start();
      process.getOutputStream().close();
      return process;
    } catch (IOException exception) {
      throw failed(
          "cannot be started: %s. Let the first line of the file name what runs it, such as #!/bin/sh"
              .formatted(reason(exception)),
          exception);
    }
  }

  /** What the system says; every JDK has its own words around it. */
  private static String reason(IOException exception) {
    String message = String.valueOf(exception.getMessage());
    Matcher said = ERROR.matcher(message);
    return said.find() ? said.group(1) : message;
  }

  private Thread reader(Process process) {
    Thread reader =
        new Thread(
            () -> {
              try {
                tail.read(process.getInputStream());
              } catch (IOException closed) {
                tail.cutOff(closed);
              }
            },
            "gonogo-program-output");
    reader.setDaemon(true);
    reader.start();
    return reader;
  }

  /** Somebody who has got away may hold the output open: what there is until now is all. */
  private static void await(Thread reader, Process process) throws InterruptedException {
    reader.join(MILLISECONDS_FOR_THE_REST);
    if (reader.isAlive()) {
      try {
        process.getInputStream().close();
      } catch (IOException closed) {
        return;
      }
    }
  }

  private Done judged(int exit, boolean inTime, int others) {
    if (!inTime) {
      throw failed(
          "did not end within %s and was ended%s. Find what it waits for, or write a longer time behind \"within\""
              .formatted(
                  Times.text(program.within()),
                  others == 0 ? "" : ", with " + processes(others) + " that it had started"),
          null);
    }
    String left = others == 0 ? "" : "; it left %s behind, ended now".formatted(processes(others));
    if (exit != 0) {
      throw failed("ended with exit code %d%s".formatted(exit, left), null);
    }
    return new Done("exit code 0" + left, seen());
  }

  private static String processes(int count) {
    return count == 1 ? "1 process" : count + " processes";
  }

  private List<Observation> seen() {
    return List.of(new Observation("output", tail.text()));
  }

  private MigrationException failed(String how, @Nullable Exception cause) {
    List<String> last = tail.last(LINES_IN_MESSAGE);
    String printed =
        last.isEmpty()
            ? ". It printed nothing"
            : ". Its last lines:\n"
                + last.stream().map(line -> "    " + line).collect(Collectors.joining("\n"));
    return new MigrationException(SafeText.of(program.name()) + " " + how + printed, seen(), cause);
  }
}
