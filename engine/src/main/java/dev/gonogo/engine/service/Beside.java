package dev.gonogo.engine.service;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The database that services are started beside.
 *
 * @param container id of the container that it runs in: services end when that one does
 * @param variables how it is reached from within the network, where it is called {@link #DATABASE}
 */
public record Beside(String container, Map<String, String> variables) {

  /** What services call the database. */
  public static final String DATABASE = "database";

  /** Copies the variables, which stay in the order given. */
  public Beside {
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
  }
}
