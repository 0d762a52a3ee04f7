package dev.gonogo.engine.migration;

/**
 * A script, which is run statement by statement.
 *
 * @param file relative to the checklist's folder
 */
public record SqlScript(String file) implements Migration {
  @Override
  public String name() {
    return file;
  }
}
