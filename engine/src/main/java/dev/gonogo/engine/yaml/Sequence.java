package dev.gonogo.engine.yaml;

import java.util.List;
import java.util.Objects;

/**
 * A list: {@code [a, b]}, or lines beginning with a dash.
 *
 * @param position where the opening bracket or the first dash stands
 * @param elements in the order of the file; copied
 */
public record Sequence(Position position, List<Node> elements) implements Node {

  public Sequence {
    Objects.requireNonNull(position, "position");
    elements = List.copyOf(elements);
  }
}
