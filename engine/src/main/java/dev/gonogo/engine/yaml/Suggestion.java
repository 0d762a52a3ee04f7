package dev.gonogo.engine.yaml;

import java.util.Collection;
import java.util.Optional;

/** Finds what was probably meant by a misspelt word or line. Stateless. */
public final class Suggestion {

  private Suggestion() {}

  /**
   * The allowed text that is nearest to what was written, when there is exactly one such and it is
   * near: at most two edits away, or a third of its length in a longer text. Upper and lower case
   * are the same.
   *
   * @param written what was written
   * @param allowed what could have been written, in any order
   */
  @SuppressWarnings("DoNotCallSuggester") // until the next commit
  public static Optional<String> nearest(String written, Collection<String> allowed) {
    throw new UnsupportedOperationException("next commit");
  }
}
