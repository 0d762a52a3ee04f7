package dev.gonogo.load.downtime;

/**
 * A session that somebody waited for.
 *
 * @param process of the server
 * @param application its name as it gives it; empty where it gives none
 */
record Session(int process, String application) {

  /** Without its number, which is another one the next time. */
  String name() {
    return application.isEmpty() ? "another session" : "application \"%s\"".formatted(application);
  }

  @Override
  public String toString() {
    return application.isEmpty()
        ? "process %d".formatted(process)
        : "process %d (application \"%s\")".formatted(process, application);
  }
}
