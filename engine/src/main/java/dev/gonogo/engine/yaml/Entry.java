package dev.gonogo.engine.yaml;

import java.util.Objects;

/** One key of a {@link Mapping} with its value. */
public record Entry(Scalar key, Node value) {

  public Entry {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
  }
}
