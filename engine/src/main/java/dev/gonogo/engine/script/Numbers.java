package dev.gonogo.engine.script;

import java.util.HashMap;
import java.util.Map;

/**
 * The numbers of statements: the same when a script is read and when it is executed.
 *
 * <p>When it is read, all branches are counted, and it is noted how far the count was where each
 * branch and each included file ends; when it is executed, the count goes on from there.
 */
final class Numbers {

  private final Map<String, Integer> noted;
  private final boolean isNoting;
  private int last;

  private Numbers(Map<String, Integer> noted, boolean isNoting) {
    this.noted = noted;
    this.isNoting = isNoting;
  }

  /** For who reads. */
  static Numbers noting() {
    return new Numbers(new HashMap<>(), true);
  }

  /** The same numbers once more, for who executes. */
  Numbers again() {
    return new Numbers(noted, false);
  }

  int next() {
    return ++last;
  }

  /** Comes to the end of a branch or of an included file. */
  void reach(String place) {
    if (isNoting) {
      noted.put(place, last);
    } else {
      last = noted.getOrDefault(place, last);
    }
  }
}
