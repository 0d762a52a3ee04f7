package dev.gonogo.engine.service;

import dev.gonogo.engine.container.Seconds;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Waits until a service that was started is healthy, and no longer than it may take. */
final class Waiting {
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(50);

  /** What a service that has ended said last is still on its way. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private static final int LINES_TOLD = 20;

  private final ServiceContainer container;
  private final ServiceRequest request;
  private final long begun = System.nanoTime();

  Waiting(ServiceContainer container) {
    this.container = container;
    this.request = container.planned().request();
  }

  /**
   * Waits.
   *
   * @return how long it took, in words
   * @throws ServiceException when it ends, or is not healthy in time
   */
  String untilHealthy() throws InterruptedException {
    Probe probe = new Probe(container);
    String missing = "";
    while (true) {
      Optional<Long> ended = container.exitCode();
      if (ended.isPresent()) {
        throw ended(ended.get());
      }
      Optional<String> complaint = probe.complaint(left());
      if (complaint.isEmpty()) {
        return Seconds.since(begun);
      }
      boolean late = left().isNegative();
      // A question that the limit cut off tells less than the one before it.
      missing = late && !missing.isEmpty() ? missing : complaint.get();
      if (late) {
        throw late(missing);
      }
      Thread.sleep(BETWEEN_QUESTIONS.toMillis());
    }
  }

  private Duration left() {
    return request.within().minusNanos(System.nanoTime() - begun);
  }

  private ServiceException ended(long code) throws InterruptedException {
    container.log().awaitCompletion(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
    return new ServiceException(
        "%s ended with exit code %d before it was healthy; waited for %s.\n%s"
            .formatted(container.planned().inWords(), code, request.health().inWords(), log()));
  }

  private ServiceException late(String missing) {
    return new ServiceException(
        "%s is not healthy within %s; waited for %s: %s.\n%s"
            .formatted(
                container.planned().inWords(),
                Seconds.of(request.within()),
                request.health().inWords(),
                missing,
                log()));
  }

  private String log() {
    String lines = container.log(LINES_TOLD);
    return lines.isBlank() ? "It wrote no log." : "Its log ends with:\n" + lines;
  }
}
