package dev.gonogo.engine.staging;

import java.nio.file.Path;

/**
 * The whole cluster as it was at one moment: every database, role and setting of it.
 *
 * <p>A value: it stays as it is however often it is restored, until the {@link Staging} that was
 * started first is closed.
 */
public final class State {

  private final String name;
  private final Path data;

  State(String name, Path data) {
    this.name = name;
    this.data = data;
  }

  /** The name it was saved under; for people only, two states may share one. */
  public String name() {
    return name;
  }

  /**
   * The data directory of the cleanly stopped server, or a base backup of a running one, which
   * recovers when it is started; never served from, only copied.
   */
  Path data() {
    return data;
  }

  @Override
  public String toString() {
    return name;
  }
}
