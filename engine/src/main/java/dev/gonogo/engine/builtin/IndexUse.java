package dev.gonogo.engine.builtin;

import dev.gonogo.engine.yaml.Doc;
import java.util.Locale;

/** How much an index is worth to a query. */
enum IndexUse {
  @Doc("The planner takes it.")
  CHOSEN,
  @Doc("The planner takes it where it may not read whole tables (`enable_seqscan` off).")
  CAN_SERVE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
