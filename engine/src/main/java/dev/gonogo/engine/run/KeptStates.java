package dev.gonogo.engine.run;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.plan.Moment;
import dev.gonogo.engine.rows.Origin;
import dev.gonogo.engine.staging.State;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The states of a cluster that something comes back to, and what is known of them. */
final class KeptStates {
  private final Map<Moment, State> copies = new HashMap<>();
  private final Map<Moment.Deployed, Catalog> catalogs = new HashMap<>();
  private final Map<Moment.Deployed, Origin> origins = new HashMap<>();

  boolean has(Moment moment) {
    return copies.containsKey(moment);
  }

  /** Keeps a copy of a state. */
  void keep(Moment moment, State copy) {
    copies.put(moment, copy);
  }

  /** Keeps what is known of a state, to compare with later. */
  void keep(Moment.Deployed deployed, Catalog catalog, Origin origin) {
    catalogs.put(deployed, catalog);
    origins.put(deployed, origin);
  }

  int size() {
    return copies.size();
  }

  /** The copy of a state, if there is one. */
  Optional<State> find(Moment moment) {
    return Optional.ofNullable(copies.get(moment));
  }

  /** The copy of a state. */
  State copy(Moment moment) {
    return require(copies.get(moment), moment);
  }

  /** The catalog of a state that was left before. */
  Catalog catalog(Moment.Deployed deployed) {
    return require(catalogs.get(deployed), deployed);
  }

  /** What the cluster and the control copies of a state have in common. */
  Origin origin(Moment.Deployed deployed) {
    return require(origins.get(deployed), deployed);
  }

  /** Nothing will ask for this state any more: its copy, to be discarded, if there is one. */
  Optional<State> forget(Moment moment) {
    catalogs.remove(moment);
    origins.remove(moment);
    return Optional.ofNullable(copies.remove(moment));
  }

  private static <T> T require(@Nullable T kept, Moment moment) {
    if (kept == null) {
      throw new IllegalStateException("the state \"%s\" was not kept".formatted(moment));
    }
    return kept;
  }
}
