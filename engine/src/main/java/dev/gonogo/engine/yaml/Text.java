package dev.gonogo.engine.yaml;

import java.util.Objects;

/**
 * A string that remembers where it was written, for components of records and for keys of maps.
 *
 * <p>Two texts are equal when their values are: the position does not count, so that a text can be
 * looked up in a map whatever its place. Prints as its value.
 *
 * @param value what was written
 * @param position where it starts
 */
public record Text(String value, Position position) {

  public Text {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(position, "position");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Text text && text.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
