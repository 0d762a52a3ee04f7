package dev.gonogo.load.injector;

import dev.gonogo.load.measured.Samples;

/**
 * Requests that were due and were not sent when patience was at an end: they failed, after all the
 * time that they have waited.
 */
final class Unsent {
  private static final String MESSAGE =
      "not sent: all connections were busy until %d s after the end";

  private final Running running;
  private final Samples samples;

  Unsent(Running running) {
    this.running = running;
    this.samples = running.log().samples();
  }

  void add(Ticket ticket) {
    Times times = running.times();
    if (times.ending().isBefore(ticket.due())) {
      return;
    }
    int kind = running.log().kind(ticket.target(), ticket.request());
    long since = ticket.due() - times.measured();
    long waited = System.nanoTime() - ticket.due();
    samples.failed(kind, since, waited);
    running.log().error(kind, since, "", MESSAGE.formatted(Performance.PATIENCE.toSeconds()));
    if (waited > running.slowNanos()) {
      running.log().slow(kind, since, waited, "");
    }
  }
}
