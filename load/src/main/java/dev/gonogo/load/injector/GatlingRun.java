package dev.gonogo.load.injector;

import io.gatling.core.CoreComponents;
import io.gatling.core.actor.ActorSystem;
import io.gatling.core.cli.GatlingArgs;
import io.gatling.core.config.GatlingConfiguration$;
import io.gatling.core.controller.Controller$Command$StopLoadGenerator;
import io.gatling.core.controller.Controller$Command$StopLoadGenerator$Reason$Graceful$Forced;
import io.gatling.netty.util.Transports;
import io.netty.channel.EventLoopGroup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import scala.Option;

/** One run of Gatling, which has one in a process. */
final class GatlingRun {

  /**
   * Users come so much before their requests are due; how they are held back, Gatling knows not.
   */
  static final Duration EARLY = Duration.ofMillis(300);

  private static final long END_SECONDS = 5;

  private final Order order;
  private final Load load;
  private final Later later = new Later();
  private final CompletableFuture<CoreComponents> prepared = new CompletableFuture<>();
  private final CompletableFuture<Long> start = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  private GatlingRun(Order order, Load load) {
    this.order = order;
    this.load = load;
  }

  /** Has Gatling load its classes and build the scenario, in a thread of its own. */
  static GatlingRun prepare(Order order, Load load) {
    GatlingRun run = new GatlingRun(order, load);
    LoadSimulation.isAbout(run);
    Thread thread = new Thread(run::run, "gonogo-gatling");
    thread.setDaemon(true);
    thread.start();
    return run;
  }

  Order order() {
    return order;
  }

  Load load() {
    return load;
  }

  Later later() {
    return later;
  }

  int users() {
    return load instanceof ClosedLoad closed ? closed.users() : 0;
  }

  /** Called by the scenario when it is built. */
  void built(CoreComponents components) {
    prepared.complete(components);
  }

  private void run() {
    configure();
    EventLoopGroup events = Transports.newEventLoopGroup(false, false, 1, "gatling");
    try (ActorSystem system = new ActorSystem()) {
      new PunctualRunner(
              system, events, arguments(), GatlingConfiguration$.MODULE$.load(), this::awaitStart)
          .run();
      ended.complete(null);
    } catch (Throwable failure) {
      prepared.completeExceptionally(failure);
      ended.completeExceptionally(failure);
    }
  }

  /** Only its file is written, and nobody is told that it is used. */
  private static void configure() {
    System.setProperty("gatling.data.writers.0", "file");
    System.setProperty("gatling.data.enableAnalytics", "false");
    System.setProperty("gatling.ssl.useOpenSsl", "false");
  }

  private GatlingArgs arguments() {
    Option<String> none = Option.empty();
    Path results = Path.of(order.results(), "gatling-" + order.share());
    return new GatlingArgs(
        Option.apply(LoadSimulation.class.getName()),
        none,
        true,
        none,
        Option.apply(results),
        none,
        none);
  }

  private void awaitStart() {
    Pause.until(start.join() - EARLY.toNanos(), Ending.NEVER);
  }

  /**
   * Waits until only the start is missing.
   *
   * @throws IllegalStateException where Gatling does not get so far
   */
  void awaitPrepared() {
    try {
      prepared.join();
    } catch (CompletionException exception) {
      throw failed(exception);
    }
  }

  /** Who is told of responses. */
  Told told() {
    return new GatlingLog(prepared.join().statsEngine(), order.workload(), later);
  }

  /** Has users come from now on, or a little before a moment. */
  void startBefore(long nanoTime) {
    later.begin();
    start.complete(nanoTime);
  }

  /**
   * No more users; returns when its log is complete.
   *
   * @throws IllegalStateException where Gatling did not get so far
   */
  void end() throws InterruptedException {
    later.now();
    prepared
        .join()
        .controller()
        .$bang(
            new Controller$Command$StopLoadGenerator(
                new Controller$Command$StopLoadGenerator$Reason$Graceful$Forced("all was sent")));
    try {
      ended.get(END_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException exception) {
      System.err.println("Gatling does not end; its log may be incomplete");
    } catch (ExecutionException exception) {
      throw failed(exception);
    }
  }

  private static IllegalStateException failed(Exception exception) {
    Throwable cause = exception.getCause() == null ? exception : exception.getCause();
    return new IllegalStateException("Gatling has failed: " + cause, cause);
  }
}
