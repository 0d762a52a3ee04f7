package dev.gonogo.engine.yaml;

/**
 * A name in braces that stands for a value: <code>{step}</code>.
 *
 * @param name what stands between the braces
 */
public record Placeholder(String name) {

  /** Whether the placeholder occurs anywhere in a node. */
  public boolean isIn(Node node) {
    if (node instanceof Mapping mapping) {
      return mapping.entries().stream().anyMatch(entry -> isIn(entry.key()) || isIn(entry.value()));
    }
    if (node instanceof Sequence sequence) {
      return sequence.elements().stream().anyMatch(this::isIn);
    }
    return ((Scalar) node).text().contains(written());
  }

  /** The node with the value in every place where the placeholder is; positions stay. */
  public Node replace(Node node, String value) {
    if (node instanceof Mapping mapping) {
      return new Mapping(
          mapping.position(),
          mapping.entries().stream()
              .map(entry -> new Entry(scalar(entry.key(), value), replace(entry.value(), value)))
              .toList());
    }
    if (node instanceof Sequence sequence) {
      return new Sequence(
          sequence.position(),
          sequence.elements().stream().map(element -> replace(element, value)).toList());
    }
    return scalar((Scalar) node, value);
  }

  /** The text with the value in every place where the placeholder is. */
  public String replace(String text, String value) {
    return text.replace(written(), value);
  }

  private Scalar scalar(Scalar scalar, String value) {
    return new Scalar(scalar.position(), replace(scalar.text(), value), scalar.quoted());
  }

  private String written() {
    return "{" + name + "}";
  }
}
