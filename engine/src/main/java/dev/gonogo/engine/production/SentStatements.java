package dev.gonogo.engine.production;

import java.util.ArrayList;
import java.util.List;
import org.postgresql.core.Query;

/**
 * Every statement that was sent to a server, in order.
 *
 * <p>One that follows an error in the same round trip is among them, though the server passes it
 * over. Thread-safe.
 */
public final class SentStatements {
  private final List<String> statements = new ArrayList<>();

  /** What goes in one round trip, each statement as the driver sends it. */
  synchronized void add(Query trip) {
    Query[] several = trip.getSubqueries();
    if (several == null) {
      statements.add(trip.getNativeSql());
      return;
    }
    for (Query one : several) {
      statements.add(one.getNativeSql());
    }
  }

  /** The statements one by one, as the server's log has them. */
  public synchronized List<String> all() {
    return List.copyOf(statements);
  }

  /** How many statements were sent. */
  public synchronized int count() {
    return statements.size();
  }
}
