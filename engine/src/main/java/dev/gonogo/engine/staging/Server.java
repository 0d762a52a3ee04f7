package dev.gonogo.engine.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** One server process on one data directory, started and stopped as often as needed. */
final class Server {

  private static final int START_SECONDS = 60;
  private static final int STOP_SECONDS = 120;
  private static final int KILL_SECONDS = 10;
  private static final int PORT_ATTEMPTS = 20;

  private final List<String> command;
  private final Path data;
  private final ServerLog log;
  private final IntSupplier ports;
  private volatile int port;
  private @Nullable Process process;

  /**
   * A server that is not started yet.
   *
   * @param command the program with everything but the port
   */
  Server(List<String> command, Path data, ServerLog log, IntSupplier ports) {
    this.command = command;
    this.data = data;
    this.log = log;
    this.ports = ports;
    this.port = ports.getAsInt();
  }

  int port() {
    return port;
  }

  Path data() {
    return data;
  }

  ServerLog log() {
    return log;
  }

  /** Starts on the same port as last time, or on another one when somebody has taken it. */
  synchronized void start() {
    for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
      log.mark();
      process = launch();
      if (becomesReady(process)) {
        return;
      }
      kill();
      if (!log.reportsTakenPort()) {
        throw new StagingException("the staging server did not start." + log.lastLines());
      }
      port = ports.getAsInt();
    }
    throw new StagingException(
        "the staging server found no free port in %d attempts.%s"
            .formatted(PORT_ATTEMPTS, log.lastLines()));
  }

  /** Whether its process is there, ready or not. */
  synchronized boolean isRunning() {
    return process != null && process.isAlive();
  }

  /** Ends all sessions and leaves a clean data directory. */
  synchronized void stop() {
    if (process == null) {
      return;
    }
    log.mark();
    Signal.INT.send(serverId(process));
    if (!Command.ended(process.onExit(), STOP_SECONDS)) {
      throw new StagingException("the staging server does not stop." + log.lastLines());
    }
    process = null;
    if (!log.reportsCleanStop()) {
      throw new StagingException("the staging server was not stopped cleanly." + log.lastLines());
    }
  }

  /** Ends the server, and its data directory may be anything afterwards. */
  synchronized void kill() {
    Process running = process;
    process = null;
    // The id of a process that has ended may belong to another one by now.
    if (running == null || !running.isAlive()) {
      return;
    }
    Signal.QUIT.send(serverId(running));
    if (!Command.ended(running.onExit(), KILL_SECONDS)) {
      running.descendants().forEach(ProcessHandle::destroyForcibly);
      running.destroyForcibly().onExit().join();
    }
  }

  private Process launch() {
    ProcessBuilder builder = Command.prepare(command);
    builder.command().addAll(List.of("-p", Integer.toString(port)));
    try {
      return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile())).start();
    } catch (IOException exception) {
      throw new StagingException(command.get(0) + " cannot be started", exception);
    }
  }

  private boolean becomesReady(Process started) {
    long deadline = System.nanoTime() + START_SECONDS * 1_000_000_000L;
    while (started.isAlive() && System.nanoTime() < deadline) {
      List<String> status = status();
      if (status.size() > 7 && status.get(7).strip().equals("ready")) {
        return true;
      }
      Pause.aMoment("the staging server started");
    }
    return false;
  }

  /** The lines of postmaster.pid: process id first, state in the eighth line. */
  private List<String> status() {
    try {
      return Files.readAllLines(data.resolve("postmaster.pid"));
    } catch (NoSuchFileException exception) {
      return List.of();
    } catch (IOException exception) {
      throw new StagingException("the state of the staging server cannot be read", exception);
    }
  }

  /** Not always the process we started: runuser stays in between. */
  private long serverId(Process started) {
    List<String> status = status();
    return status.isEmpty() ? started.pid() : Long.parseLong(status.get(0).strip());
  }
}
