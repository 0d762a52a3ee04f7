package dev.gonogo.engine.evidence;

import static java.util.Objects.requireNonNull;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as it should be.
 *
 * @param text the finding as a sentence, naming the object; the text that an acceptance quotes
 * @param expected what should be, where it can be said in one value
 * @param actual what is
 */
public record Finding(String text, @Nullable String expected, @Nullable String actual) {

  /** Checks the required components. */
  public Finding {
    requireNonNull(text, "text");
  }

  /** The same finding, every text of it reworded. */
  Finding reworded(UnaryOperator<String> wording) {
    return new Finding(
        wording.apply(text),
        expected == null ? null : wording.apply(expected),
        actual == null ? null : wording.apply(actual));
  }

  /** A finding that its sentence says completely. */
  public static Finding of(String text) {
    return new Finding(text, null, null);
  }
}
