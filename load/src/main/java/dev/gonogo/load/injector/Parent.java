package dev.gonogo.load.injector;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Whoever started this process: orders come by its input, and when that ends, however it does, this
 * process ends as well.
 */
final class Parent {
  private static final int ORPHANED = 4;

  private final BufferedReader in =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  private final PrintStream out;
  private final CompletableFuture<Instant> start = new CompletableFuture<>();
  private Runnable onStop = () -> {};
  private boolean stopped;

  private Parent(PrintStream out) {
    this.out = out;
  }

  /** From now on whatever others print goes into the log. */
  static Parent connected() {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    return new Parent(out);
  }

  /** The line that says what to do. */
  String order() throws IOException {
    String line = in.readLine();
    if (line == null) {
      throw new EOFException("there is no order on the standard input");
    }
    return line;
  }

  synchronized void say(String... words) {
    out.println(Words.MARK + String.join(" ", words).replaceAll("\\s+", " "));
  }

  /** Hears what is said from now on. */
  void listen() {
    Thread thread = new Thread(this::hear, "gonogo-parent");
    thread.setDaemon(true);
    thread.start();
  }

  private void hear() {
    try {
      for (String line; (line = in.readLine()) != null; ) {
        String[] words = line.split(" ", 2);
        switch (words[0]) {
          case Words.START -> start.complete(Instant.ofEpochMilli(Long.parseLong(words[1])));
          case Words.STOP -> stop();
          default -> System.err.println("not understood: " + line);
        }
      }
    } catch (IOException gone) {
      System.err.println("the standard input cannot be read any more: " + gone.getMessage());
    } finally {
      Runtime.getRuntime().halt(ORPHANED);
    }
  }

  Instant awaitStart() {
    return start.join();
  }

  private synchronized void stop() {
    stopped = true;
    onStop.run();
  }

  /** Has something done when no further request is wanted, maybe at once. */
  synchronized void onStop(Runnable action) {
    onStop = action;
    if (stopped) {
      action.run();
    }
  }

  /** Says once a second how far this process has come, until the JVM ends. */
  void report(Consumer<Parent> report) {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (true) {
                  Thread.sleep(1000);
                  report.accept(this);
                }
              } catch (InterruptedException exception) {
                Thread.currentThread().interrupt();
              }
            },
            "gonogo-progress");
    thread.setDaemon(true);
    thread.start();
  }
}
