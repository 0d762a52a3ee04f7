package dev.gonogo.engine.production;

import dev.gonogo.engine.sql.LexicalException;
import dev.gonogo.engine.sql.Segment;
import dev.gonogo.engine.sql.Splitter;
import java.util.ArrayList;
import java.util.List;

/**
 * Every statement that was sent to a server, in order.
 *
 * <p>Thread-safe.
 */
public final class SentStatements {
  private final List<String> trips = new ArrayList<>();

  synchronized void add(String trip) {
    trips.add(trip);
  }

  /** The statements one by one, as the server's log has them. */
  public synchronized List<String> all() {
    return trips.stream().flatMap(trip -> statements(trip).stream()).toList();
  }

  /** How many statements were sent. */
  public int count() {
    return all().size();
  }

  /** As the driver takes them apart, which parses each by itself. */
  static List<String> statements(String trip) {
    try {
      return Splitter.split(trip).stream()
          .filter(segment -> segment.kind() != Segment.Kind.NOTHING)
          .map(segment -> trip.substring(segment.first(), segment.last()))
          .toList();
    } catch (LexicalException unreadable) {
      return List.of(trip); // Which the server refused as well.
    }
  }
}
