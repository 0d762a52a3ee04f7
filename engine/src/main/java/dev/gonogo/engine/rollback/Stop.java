package dev.gonogo.engine.rollback;

import dev.gonogo.engine.database.SessionProcess;
import dev.gonogo.engine.script.PlacedStatement;
import dev.gonogo.engine.script.ScriptWatch;
import dev.gonogo.engine.staging.Staging;
import java.sql.Connection;
import java.sql.SQLException;

/** Ends a deployment at one statement; used for one script, by one thread. */
abstract class Stop implements ScriptWatch, AutoCloseable {
  private final StopPoint point;
  private final Staging server;
  private boolean hasStopped;

  Stop(StopPoint point, Staging server) {
    this.point = point;
    this.server = server;
  }

  /** What stops the deployment at this point. */
  static Stop at(StopPoint point, Staging server) {
    return point.way().isInside() ? new StopInside(point, server) : new StopAfter(point, server);
  }

  StopPoint point() {
    return point;
  }

  Staging server() {
    return server;
  }

  boolean isAt(PlacedStatement statement) {
    return statement.number() == point.statement().number();
  }

  /** Whether the deployment has come to this point, so that what it fails of is our doing. */
  boolean hasStopped() {
    return hasStopped;
  }

  void stopped() {
    hasStopped = true;
  }

  /**
   * Whether it ended where it was meant to: a statement that waits for nobody cannot be stopped.
   */
  boolean wasInTime() {
    return true;
  }

  /** The server ends the session, as a failing network has it do. */
  void loseConnection(int process) throws SQLException {
    try (Connection superuser = server.connectAsSuperuser()) {
      SessionProcess.terminate(process, superuser);
    }
  }

  /** The process of the session is killed, as the kernel does when memory runs out. */
  void killServer(int process) {
    server.killSession(process);
  }

  /** Ends what holds the deployment up. */
  @Override
  public void close() throws SQLException {}
}
