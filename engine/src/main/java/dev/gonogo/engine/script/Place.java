package dev.gonogo.engine.script;

/**
 * A character of a file.
 *
 * @param line from 1
 * @param column in characters, from 1
 */
record Place(ScriptFile file, int line, int column) {

  @Override
  public String toString() {
    return file.name() + ":" + line + ":" + column;
  }
}
