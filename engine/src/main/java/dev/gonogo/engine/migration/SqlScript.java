package dev.gonogo.engine.migration;

import java.time.Duration;

/**
 * A script, which is run statement by statement.
 *
 * @param file relative to the checklist's folder
 * @param within how long it may take
 */
public record SqlScript(String file, Duration within) implements Migration {
  @Override
  public String name() {
    return file;
  }
}
