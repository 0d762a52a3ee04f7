package dev.gonogo.load.injector;

import dev.gonogo.load.measured.MeasurementLog;
import dev.gonogo.load.measured.Samples;
import java.sql.SQLException;
import java.util.Optional;

/** Sends requests over one connection, and measures them; used by one thread. */
final class Sender {

  private final int target;
  private final Lane lane;
  private final Running running;
  private final Samples samples;

  Sender(int target, Lane lane, Running running) {
    this.target = target;
    this.lane = lane;
    this.running = running;
    this.samples = running.log().samples();
  }

  /**
   * Sends a request.
   *
   * @param due when it should have been sent
   * @param pool how long it has waited for a connection
   * @return when it was answered
   */
  long send(int request, long due, long pool) {
    MeasurementLog log = running.log();
    int kind = log.kind(target, request);
    long since = due - running.times().measured();
    try {
      long waited = pool + opened();
      long sent = System.nanoTime();
      lane.run(request);
      long end = System.nanoTime();
      samples.answered(kind, since, Math.max(0, sent - due - waited), waited, end - sent);
      finished(kind, due, end, "");
      return end;
    } catch (SQLException exception) {
      long end = System.nanoTime();
      String state = Optional.ofNullable(exception.getSQLState()).orElse("08000");
      samples.failed(kind, since, end - due);
      log.error(kind, since, state, firstLine(exception));
      finished(kind, due, end, state);
      return end;
    }
  }

  /** Opens the connection where there is none, and tells how long that took. */
  private long opened() throws SQLException {
    if (lane.isOpen()) {
      return 0;
    }
    long before = System.nanoTime();
    lane.open(running.times().ending());
    return System.nanoTime() - before;
  }

  private void finished(int kind, long due, long end, String sqlState) {
    if (end - due > running.slowNanos()) {
      running.log().slow(kind, due - running.times().measured(), end - due, sqlState);
    }
    running.told().response(kind, end - due, sqlState);
  }

  /** The lines behind it hold keys and values of rows. */
  private static String firstLine(SQLException exception) {
    return String.valueOf(exception.getMessage()).lines().findFirst().orElse("");
  }
}
