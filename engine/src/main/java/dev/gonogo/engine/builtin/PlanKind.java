package dev.gonogo.engine.builtin;

import dev.gonogo.engine.yaml.Doc;
import java.util.Locale;

/** For which values of its parameters a query is planned. */
enum PlanKind {
  @Doc("For exactly these values.")
  CUSTOM,
  @Doc("For all values, as a prepared statement gets after some executions.")
  GENERIC;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
