package dev.gonogo.engine.service;

import java.util.HashMap;
import java.util.Map;

/** How containers and networks of services are known again, by a later start too. */
final class Labels {
  /** Says that something is of ours. */
  static final Map<String, String> OURS = Map.of("dev.gonogo", "service");

  /** Says which container the database is in, that it lives and dies with. */
  static final String DATABASE = "dev.gonogo.database";

  private Labels() {}

  static Map<String, String> beside(String database) {
    Map<String, String> labels = new HashMap<>(OURS);
    labels.put(DATABASE, database);
    return labels;
  }
}
