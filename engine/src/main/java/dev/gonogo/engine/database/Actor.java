package dev.gonogo.engine.database;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who asks: a role, and settings that hold for one transaction.
 *
 * @param role its name, as it is and without quotes
 * @param settings parameters by name, such as {@code app.current_user_id}, in the order written
 */
public record Actor(String role, Map<String, String> settings) {

  /** Checks the role and copies the settings. */
  public Actor {
    if (role.isBlank()) {
      throw new IllegalArgumentException("an actor needs a role");
    }
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }
}
