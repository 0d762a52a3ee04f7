package dev.gonogo.engine.plan;

import dev.gonogo.engine.document.Wording;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that occurs more than once, and which of them is meant: {@code text #2}.
 *
 * @param text the text itself, as {@link Wording#normalise} gives it
 * @param number from 1
 */
record Numbered(String text, int number) {
  private static final Pattern WRITTEN = Pattern.compile("(.*) #([1-9][0-9]{0,3})", Pattern.DOTALL);

  /** Empty where there is no number at the end. */
  static Optional<Numbered> of(String written) {
    Matcher parts = WRITTEN.matcher(written);
    return parts.matches()
        ? Optional.of(
            new Numbered(Wording.normalise(parts.group(1)), Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }
}
