package dev.gonogo.load.generator;

import dev.gonogo.load.injector.Order;
import dev.gonogo.load.injector.Words;
import dev.gonogo.load.workload.WorkloadJson;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The process of one injector, and what it has said. */
final class Fork implements AutoCloseable {

  private final int number;
  private final Process process;
  private final Path log;
  private final BufferedWriter input;
  private final Runnable changed;
  private boolean ready;
  private boolean started;
  private boolean ended;
  private boolean over;
  private @Nullable String failure;
  private long sent;
  private long failed;

  private Fork(int number, Process process, Path log, Runnable changed) {
    this.number = number;
    this.process = process;
    this.log = log;
    this.input = process.outputWriter(StandardCharsets.UTF_8);
    this.changed = changed;
  }

  /**
   * Starts the process and tells it what to do.
   *
   * @param changed is called whenever it has said something, and when it is over
   */
  static Fork start(Order order, ProcessBuilder command, Path results, Runnable changed)
      throws IOException {
    Path log = results.resolve("injector-" + order.share() + ".log");
    command.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Fork fork = new Fork(order.share(), command.start(), log, changed);
    Thread listening = new Thread(fork::listen, "gonogo-injector-" + order.share());
    listening.setDaemon(true);
    listening.start();
    // By its input, which nobody else can read: there are passwords in it.
    fork.say(WorkloadJson.SENT.toJson(order));
    return fork;
  }

  private void noted(String line) throws IOException {
    Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private void listen() {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line; (line = output.readLine()) != null; ) {
        if (line.startsWith(Words.MARK)) {
          heard(line.substring(Words.MARK.length()).split(" ", 2));
          changed.run();
        } else {
          Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
      }
      process.waitFor();
    } catch (IOException endedBesides) {
      process.destroyForcibly();
    } catch (InterruptedException exception) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      over = true;
    }
    changed.run();
  }

  private synchronized void heard(String[] words) throws IOException {
    switch (words[0]) {
      case Words.READY -> ready = true;
      case Words.STARTED -> started = true;
      case Words.ENDED -> ended = true;
      case Words.FAILED -> failure = words[1];
      case Words.PROGRESS -> {
        String[] numbers = words[1].split(" ", 2);
        sent = Long.parseLong(numbers[0]);
        failed = Long.parseLong(numbers[1]);
      }
      default -> noted(String.join(" ", words));
    }
  }

  /** Says a line; whoever is gone does not hear it, and that is found out otherwise. */
  void say(String line) {
    try {
      input.write(line);
      input.newLine();
      input.flush();
    } catch (IOException gone) {
      return;
    }
  }

  synchronized boolean isReady() {
    return ready;
  }

  synchronized boolean isStarted() {
    return started;
  }

  synchronized boolean hasEnded() {
    return ended;
  }

  synchronized long sent() {
    return sent;
  }

  synchronized long failed() {
    return failed;
  }

  /** Whether the process is over without having said that all is done. */
  synchronized boolean isBroken() {
    return !ended && (over || failure != null);
  }

  /** What went wrong, in its own words. */
  synchronized String lastWords() {
    if (failure != null) {
      return "injector %d: %s".formatted(number, failure);
    }
    return "injector %d has ended with exit code %s: %s"
        .formatted(number, over ? process.exitValue() : "?", LastLines.of(log));
  }

  /** Ends the process when it does not end by itself. */
  @Override
  public void close() {
    try {
      input.close();
    } catch (IOException gone) {
      process.destroyForcibly();
    }
    try {
      if (!process.waitFor(2, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException exception) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
