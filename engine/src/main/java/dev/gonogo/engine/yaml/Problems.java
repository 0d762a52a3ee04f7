package dev.gonogo.engine.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects everything that is wrong, so that it is reported together instead of one thing per run.
 *
 * <p>Mutable, and not safe for use by several threads.
 */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  /**
   * Adds a problem.
   *
   * @param position where
   * @param message see {@link Problem#message}
   */
  public void add(Position position, String message) {
    add(new Problem(position, message));
  }

  /** Adds a problem. */
  public void add(Problem problem) {
    found.add(problem);
  }

  /** Whether nothing is wrong so far. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** The problems so far, each once, ordered by position; an immutable copy. */
  public List<Problem> list() {
    return found.stream().distinct().sorted().toList();
  }

  /** How many problems there are so far; tells whether a stage added any. */
  int count() {
    return found.size();
  }
}
