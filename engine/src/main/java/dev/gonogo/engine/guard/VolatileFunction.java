package dev.gonogo.engine.guard;

/**
 * A function of the database that somebody wrote and that may do anything.
 *
 * @param arguments their names and types, as the server writes them
 * @param takesRow whether {@code row.function} calls it
 */
record VolatileFunction(String schema, String name, String arguments, boolean takesRow) {

  /** Whether a query may be calling it. */
  boolean isAmong(Calls calls) {
    return calls.functions().stream()
            .filter(called -> called.name().equals(name))
            .anyMatch(called -> called.schema().isEmpty() || called.schema().equals(schema))
        || (takesRow && calls.attributes().contains(name));
  }

  @Override
  public String toString() {
    return "%s.%s(%s)".formatted(schema, name, arguments);
  }
}
