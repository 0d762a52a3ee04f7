package dev.gonogo.load.injector;

import dev.gonogo.load.measured.MeasurementLog;
import dev.gonogo.load.workload.Arrivals;
import dev.gonogo.load.workload.Workload;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** An order from its beginning to its end. */
final class Performance {

  /** How long answers are waited for when the last request was sent. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  /** How long an answer takes at most when the server was told to end what it does. */
  private static final Duration CANCELLING = Duration.ofSeconds(2);

  private final Order order;
  private final Workload workload;
  private final Parent parent;

  Performance(Order order, Parent parent) {
    this.order = order;
    this.workload = order.workload();
    this.parent = parent;
  }

  void perform() throws Exception {
    ServerMarks.verify(workload);
    Load load = load();
    GatlingRun gatling = GatlingRun.prepare(order, load);
    load.connect();
    gatling.awaitPrepared();
    // What Gatling has loaded stays: it should not be copied while requests are due.
    System.gc();
    parent.say(Words.READY);
    Instant start = order.start().orElseGet(parent::awaitStart).truncatedTo(ChronoUnit.MILLIS);
    requireTime(start);
    Times times = Times.of(start, workload.warmUp(), workload.duration());
    Instant measured = start.plus(workload.warmUp());
    try (MeasurementLog log =
        new MeasurementLog(
            Path.of(order.results()), workload, order.share(), order.shares(), measured)) {
      load.begin(new Running(order, times, log, gatling.told(), workload.slow().toNanos()));
      gatling.startBefore(times.start());
      parent.onStop(times.ending()::now);
      follow(load, times, log);
      Instant end = measured.plusNanos(times.ending().nanoTime() - times.measured());
      gatling.end();
      log.close(end);
    }
  }

  private static void requireTime(Instant start) {
    if (Instant.now().plus(GatlingRun.EARLY).isAfter(start)) {
      throw new IllegalStateException(
          "not ready at %s, when injectors were to start together: choose a moment that is further ahead"
              .formatted(start));
    }
  }

  private Load load() {
    Arrivals arrivals = workload.arrivals();
    if (arrivals instanceof Arrivals.Closed closed) {
      return new ClosedLoad(order, closed);
    }
    return new OpenLoad(
        order,
        arrivals instanceof Arrivals.Constant constant
            ? Schedule.of(constant, workload)
            : Schedule.of((Arrivals.Ramp) arrivals, workload));
  }

  private void follow(Load load, Times times, MeasurementLog log)
      throws InterruptedException, IOException, SQLException {
    Pause.until(times.start(), times.ending());
    parent.say(Words.STARTED);
    parent.report(
        to -> to.say(Words.PROGRESS, Long.toString(log.sent()), Long.toString(log.failed())));
    times.ending().await();
    if (!answered(load, PATIENCE)) {
      load.giveUp();
      if (!answered(load, CANCELLING)) {
        System.err.println("some requests were not answered, and are not counted");
      }
    }
  }

  private static boolean answered(Load load, Duration patience) throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    while (!load.isAnswered() && System.nanoTime() - until < 0) {
      Thread.sleep(5);
    }
    return load.isAnswered();
  }
}
