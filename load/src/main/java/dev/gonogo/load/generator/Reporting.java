package dev.gonogo.load.generator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Makes one progress of that of all injectors. */
final class Reporting {
  private static final long MOST_OF_A_SECOND = 900_000_000;

  private final List<Consumer<Progress>> listeners = new CopyOnWriteArrayList<>();
  private long toldAt = System.nanoTime() - MOST_OF_A_SECOND;
  private long toldSent;

  void tell(Consumer<Progress> listener) {
    listeners.add(listener);
  }

  void changed(List<Fork> forks, Optional<Instant> start) {
    long now = System.nanoTime();
    long sent = forks.stream().mapToLong(Fork::sent).sum();
    if (start.isEmpty() || sent == toldSent || now - toldAt < MOST_OF_A_SECOND) {
      return;
    }
    Progress progress =
        new Progress(
            Duration.between(start.get(), Instant.now()),
            sent,
            (sent - toldSent) * 1e9 / (now - toldAt),
            forks.stream().mapToLong(Fork::failed).sum());
    toldAt = now;
    toldSent = sent;
    listeners.forEach(listener -> listener.accept(progress));
  }
}
