package dev.gonogo.load.injector;

/** Who is told of every response, for a log of its own. */
interface Told {

  /**
   * A request has ended just now.
   *
   * @param kind its number, of all targets
   * @param nanos since it should have been sent
   * @param sqlState of its error; empty where there was none
   */
  void response(int kind, long nanos, String sqlState);
}
