package dev.gonogo.engine.staging;

import dev.gonogo.engine.machine.Address;
import dev.gonogo.engine.machine.Machine;
import dev.gonogo.engine.machine.Pause;
import dev.gonogo.engine.machine.ServerProcess;
import dev.gonogo.engine.machine.Signal;
import dev.gonogo.engine.machine.StagingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One server process on one data directory, started and stopped as often as needed. */
final class Server {

  private static final int START_SECONDS = 60;
  private static final int STOP_SECONDS = 120;
  private static final int KILL_SECONDS = 10;
  private static final int PORT_ATTEMPTS = 20;

  private final Machine machine;
  private final List<String> command;
  private final Path data;
  private final ServerLog log;
  private volatile int port;
  private @Nullable ServerProcess process;

  /**
   * A server that is not started yet.
   *
   * @param command the program with everything but the port
   */
  Server(Machine machine, List<String> command, Path data, ServerLog log) {
    this.machine = machine;
    this.command = command;
    this.data = data;
    this.log = log;
    this.port = machine.freePort();
  }

  /** Where it is reached from this JVM. */
  Address address() {
    return machine.address(port);
  }

  /** Where it listens, on its own machine. */
  int port() {
    return port;
  }

  Path data() {
    return data;
  }

  /** What its processes have used until now; empty where it does not run, or nobody can tell. */
  Optional<Usage> usage() {
    return serverId().flatMap(id -> ServerProcesses.usage(id, machine));
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
      port = machine.freePort();
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
    serverId().ifPresent(id -> machine.signal(Signal.INT, id));
    if (!process.endsWithin(STOP_SECONDS)) {
      throw new StagingException("the staging server does not stop." + log.lastLines());
    }
    process = null;
    if (!log.reportsCleanStop()) {
      throw new StagingException("the staging server was not stopped cleanly." + log.lastLines());
    }
  }

  /** Ends the server, and its data directory may be anything afterwards. */
  synchronized void kill() {
    ServerProcess running = process;
    process = null;
    // The id of a process that has ended may belong to another one by now.
    if (running == null || !running.isAlive()) {
      return;
    }
    serverId().ifPresent(id -> machine.signal(Signal.QUIT, id));
    if (!running.endsWithin(KILL_SECONDS)) {
      running.destroy();
    }
  }

  /** Ends the server for good, and removes its data. */
  void discard() {
    kill();
    machine.giveBack(port);
    machine.remove(data.resolveSibling(".").normalize());
    machine.remove(log.file());
  }

  private ServerProcess launch() {
    List<String> whole = new ArrayList<>(command);
    whole.addAll(List.of("-p", Integer.toString(port)));
    return machine.launch(whole, log.file());
  }

  private boolean becomesReady(ServerProcess started) {
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
    return machine.read(data.resolve("postmaster.pid"), 0).lines().toList();
  }

  /** Not always the process we started: runuser stays in between. */
  private Optional<Long> serverId() {
    return status().stream().findFirst().map(id -> Long.valueOf(id.strip()));
  }
}
