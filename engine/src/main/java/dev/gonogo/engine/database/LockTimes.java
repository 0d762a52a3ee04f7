package dev.gonogo.engine.database;

import dev.gonogo.engine.database.HeldLocks.Lock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * For how long each lock was held, from what was seen at single moments.
 *
 * <p>A lock counts from the last moment at which it was not there: before that it was waited for at
 * most. It counts to the end of the statement after which it is gone.
 */
final class LockTimes {
  private final Map<Lock, Beginning> open = new HashMap<>();
  private final List<Locks.Held> ended = new ArrayList<>();
  private String place = "";
  private long withoutNewOnes;

  private record Beginning(long since, String from) {}

  /** A statement begins. */
  void begin(String at, long now) {
    place = at;
    withoutNewOnes = now;
  }

  /**
   * These locks were there.
   *
   * @param asked when the question was asked, before it was answered
   */
  void seen(Set<Lock> locks, long asked) {
    locks.forEach(lock -> open.putIfAbsent(lock, new Beginning(withoutNewOnes, place)));
    withoutNewOnes = asked;
  }

  /** A statement has ended, and these locks are still there. */
  void end(Set<Lock> kept, long now) {
    kept.forEach(lock -> open.putIfAbsent(lock, new Beginning(withoutNewOnes, place)));
    Set<Lock> gone = new HashSet<>(open.keySet());
    gone.removeAll(kept);
    gone.forEach(lock -> ended.add(held(lock, now)));
    open.keySet().retainAll(kept);
  }

  private Locks.Held held(Lock lock, long now) {
    Beginning beginning = open.getOrDefault(lock, new Beginning(now, place));
    return new Locks.Held(
        lock.relation(), lock.mode(), Duration.ofNanos(now - beginning.since()), beginning.from());
  }

  /** Every lock that has ended. */
  List<Locks.Held> ended() {
    return List.copyOf(ended);
  }
}
