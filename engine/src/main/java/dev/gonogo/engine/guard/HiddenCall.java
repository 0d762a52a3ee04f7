package dev.gonogo.engine.guard;

/**
 * Something of the database that comes to call a refused function of PostgreSQL's own.
 *
 * @param through what calls it, such as {@code view public.prices}
 * @param function the one that is called
 * @param mentioned the name in a query that leads there; empty where none is needed
 */
record HiddenCall(String through, String function, String mentioned) {

  /** Whether a query may come to it. */
  boolean isBehind(Calls calls) {
    return mentioned.isEmpty()
        || calls.names().contains(mentioned)
        || calls.operators().contains(mentioned);
  }
}
