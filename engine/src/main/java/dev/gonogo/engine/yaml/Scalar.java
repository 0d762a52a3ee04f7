package dev.gonogo.engine.yaml;

import java.util.Objects;

/**
 * A single value. It stays the text that was written: {@code 17}, {@code true} and {@code null} are
 * not interpreted.
 *
 * @param position where its first character or opening quote stands; of a value left out, where it
 *     would stand
 * @param text the text without quotes, escapes replaced, line breaks as {@code \n}; empty when the
 *     value was left out
 * @param quoted whether it stands in quotes or is a block of its own ({@code |}, {@code >})
 */
public record Scalar(Position position, String text, boolean quoted) implements Node {

  public Scalar {
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(text, "text");
  }

  /** Whether nothing is written here, as in {@code key:} without a value. */
  boolean isLeftOut() {
    return text.isEmpty() && !quoted;
  }
}
