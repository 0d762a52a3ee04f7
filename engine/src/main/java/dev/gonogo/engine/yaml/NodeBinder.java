package dev.gonogo.engine.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Binds one node to a shape. Empty exactly when a problem was added. */
final class NodeBinder implements Shape.Visitor<Optional<Object>> {

  private final Node node;
  private final Problems problems;

  NodeBinder(Node node, Problems problems) {
    this.node = node;
    this.problems = problems;
  }

  @Override
  public Optional<Object> plain(Plain plain) {
    return scalar().isPresent()
        ? scalar().flatMap(scalar -> new PlainBinder(scalar, problems).bind(plain))
        : refuse(plain);
  }

  @Override
  public Optional<Object> choice(Shape.Choice choice) {
    return scalar().isPresent() ? scalar().flatMap(scalar -> word(scalar, choice)) : refuse(choice);
  }

  private Optional<Object> word(Scalar scalar, Shape.Choice choice) {
    for (Constant constant : choice.constants()) {
      if (constant.word().equals(scalar.text())) {
        return Optional.of(constant.value());
      }
    }
    problems.add(
        scalar.position(),
        "%s is not one of: %s.%s"
            .formatted(
                Written.quoted(scalar.text()),
                String.join(", ", choice.words()),
                Written.suggestion(scalar.text(), choice.words())));
    return Optional.empty();
  }

  @Override
  public Optional<Object> list(Shape.ListOf list) {
    if (isLeftOut()) {
      return refuse(list);
    }
    List<Node> elements = node instanceof Sequence sequence ? sequence.elements() : List.of(node);
    List<Object> bound = new ArrayList<>();
    for (Node element : elements) {
      list.element().accept(new NodeBinder(element, problems)).ifPresent(bound::add);
    }
    return bound.size() == elements.size() ? Optional.of(List.copyOf(bound)) : Optional.empty();
  }

  @Override
  public Optional<Object> map(Shape.MapOf map) {
    if (!(node instanceof Mapping mapping)) {
      return refuse(map);
    }
    Map<Object, Object> bound = new LinkedHashMap<>();
    for (Entry entry : mapping.entries()) {
      Scalar key = entry.key();
      Object name = map.keysHavePositions() ? new Text(key.text(), key.position()) : key.text();
      map.value()
          .accept(new NodeBinder(entry.value(), problems))
          .ifPresent(value -> bound.put(name, value));
    }
    return bound.size() == mapping.entries().size()
        ? Optional.of(Collections.unmodifiableMap(bound))
        : Optional.empty();
  }

  @Override
  public Optional<Object> maybe(Shape.Maybe maybe) {
    return maybe.value().accept(this).map(Optional::of);
  }

  @Override
  public Optional<Object> nested(Shape.Nested nested) {
    RecordShape shape = nested.shape();
    boolean withKeys = node instanceof Mapping && !shape.isAlwaysShort();
    if (withKeys) {
      return new RecordBinder(shape, (Mapping) node, problems).bind();
    }
    if (isLeftOut() || shape.shorthand().isEmpty()) {
      return refuse(nested);
    }
    return shape.shorthand().flatMap(this::shorthand);
  }

  private Optional<Object> shorthand(ShorthandShape shorthand) {
    return shorthand
        .parameter()
        .accept(this)
        .flatMap(value -> shorthand.factory().make(List.of(value), node.position(), problems));
  }

  @Override
  public Optional<Object> raw(Shape.Raw raw) {
    return raw.type().isInstance(node) ? Optional.of(node) : refuse(raw);
  }

  @Override
  public Optional<Object> here(Shape.Here here) {
    return Optional.of(node.position());
  }

  private Optional<Scalar> scalar() {
    return node instanceof Scalar scalar && !scalar.isLeftOut()
        ? Optional.of(scalar)
        : Optional.empty();
  }

  private boolean isLeftOut() {
    return node instanceof Scalar scalar && scalar.isLeftOut();
  }

  private Optional<Object> refuse(Shape expected) {
    problems.add(
        node.position(),
        "expected %s, found %s".formatted(InWords.one(expected), Written.found(node)));
    return Optional.empty();
  }
}
