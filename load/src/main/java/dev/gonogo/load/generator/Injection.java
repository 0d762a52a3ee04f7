package dev.gonogo.load.generator;

import dev.gonogo.engine.machine.ShutdownHook;
import dev.gonogo.load.injector.Order;
import dev.gonogo.load.injector.Words;
import dev.gonogo.load.measured.Measurements;
import dev.gonogo.load.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Load that is being sent.
 *
 * <p>Its injectors end with {@link #close}, with this JVM however that ends, and at their time
 * limit.
 */
public final class Injection implements AutoCloseable {

  /** For all injectors to hear of it, and for the first users to come early. */
  private static final Duration BEFORE_START = Duration.ofMillis(800);

  /** How much later than its injector the time limit is noticed here. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final GeneratorSettings settings;
  private final Instant limit;
  private final List<Fork> forks = new ArrayList<>();
  private final ShutdownHook hook;
  private final Reporting reporting = new Reporting();
  private @Nullable Instant start;

  private Injection(GeneratorSettings settings) {
    this.settings = settings;
    this.limit = Instant.now().plus(settings.timeLimit()).plus(GRACE);
    this.hook = ShutdownHook.calling(this::end, "gonogo-load-end");
  }

  static Injection start(Workload workload, GeneratorSettings settings, List<Share> shares) {
    shares.forEach(share -> requireNew(settings.results(), share));
    Injection injection = new Injection(settings);
    try {
      Files.createDirectories(settings.results());
      Measurements.describe(workload, settings.results());
      for (Share share : shares) {
        injection.fork(workload, share);
      }
      return injection;
    } catch (IOException exception) {
      injection.close();
      throw new InjectionException(
          "no injector can be started: " + exception.getMessage(), exception);
    }
  }

  /** Those of another run would be taken for ours. */
  private static void requireNew(Path results, Share share) {
    if (Measurements.exist(results, share.number())) {
      throw new InjectionException(
          "%s holds measurements of injector %d already: every run needs a folder of its own"
              .formatted(results, share.number()));
    }
  }

  private synchronized void fork(Workload workload, Share share) throws IOException {
    start = share.start().orElse(null);
    Order order =
        new Order(
            workload,
            share.number(),
            share.of(),
            share.start(),
            settings.results().toString(),
            settings.timeLimit());
    forks.add(Fork.start(order, Command.of(settings), settings.results(), this::changed));
  }

  private synchronized void changed() {
    if (start == null && forks.stream().allMatch(Fork::isReady)) {
      Instant agreed = Instant.now().plus(BEFORE_START).truncatedTo(ChronoUnit.MILLIS);
      start = agreed;
      forks.forEach(fork -> fork.say(Words.START + " " + agreed.toEpochMilli()));
    }
    reporting.changed(forks, Optional.ofNullable(start));
    notifyAll();
  }

  /**
   * Waits for the moment that the first request is due.
   *
   * @return that moment, with which the warm-up begins
   * @throws InjectionException where an injector ends before; with its last words
   */
  public synchronized Instant awaitStart() {
    await(() -> forks.stream().allMatch(Predicate.<Fork>not(Fork::isBroken).and(Fork::isStarted)));
    return Optional.ofNullable(start).orElseThrow();
  }

  /** Who is told about once a second, in a thread of this injection, how far it has come. */
  public void progress(Consumer<Progress> listener) {
    reporting.tell(listener);
  }

  /**
   * Waits for the end.
   *
   * @throws InjectionException where an injector ends before its workload does; with its last words
   */
  public Measurements await() {
    awaitEnd();
    return Measurements.read(settings.results());
  }

  /** The same where other injectors are elsewhere. */
  synchronized void awaitEnd() {
    await(() -> forks.stream().allMatch(Fork::hasEnded));
  }

  /**
   * No request is sent any more; waits until the current ones were answered.
   *
   * @throws InjectionException where an injector ends before; with its last words
   */
  public Measurements stop() {
    forks.forEach(fork -> fork.say(Words.STOP));
    return await();
  }

  private synchronized void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      forks.stream()
          .filter(Fork::isBroken)
          .findFirst()
          .ifPresent(
              fork -> {
                throw new InjectionException("load was not sent to its end. " + fork.lastWords());
              });
      long left = Duration.between(Instant.now(), limit).toMillis();
      if (left <= 0) {
        throw new InjectionException(
            "load was not sent to its end: the time limit of %d s is over, and an injector does not say so"
                .formatted(settings.timeLimit().toSeconds()));
      }
      try {
        wait(left);
      } catch (InterruptedException exception) {
        Thread.currentThread().interrupt();
        throw new InjectionException("interrupted while load was sent", exception);
      }
    }
  }

  /** Ends at once what still runs. */
  @Override
  public void close() {
    end();
    hook.remove();
  }

  private void end() {
    forks.forEach(Fork::close);
  }
}
