package dev.gonogo.engine.yaml;

import java.lang.reflect.RecordComponent;
import java.util.Optional;

/**
 * One component of a record as a file shows it.
 *
 * @param key how its name is spelt
 * @param doc what it means
 * @param shape what may be written
 * @param byDefault what counts as written when the key is absent
 */
record Component(String key, Optional<String> doc, Shape shape, Optional<String> byDefault) {

  static Component of(RecordComponent component) {
    Component shaped =
        new Component(
            Spelling.ofComponent(component.getName()),
            Optional.ofNullable(component.getAnnotation(Doc.class)).map(Doc::value),
            Shape.of(component.getGenericType()),
            Optional.ofNullable(component.getAnnotation(Default.class)).map(Default::value));
    shaped.requireBindableDefault(component);
    return shaped;
  }

  /** Whether it is a key in the file; a {@link Position} is not. */
  boolean isKey() {
    return !(shape instanceof Shape.Here);
  }

  boolean isRequired() {
    return isKey()
        && byDefault.isEmpty()
        && !(shape instanceof Shape.Maybe)
        && !(shape instanceof Shape.ListOf)
        && !(shape instanceof Shape.MapOf);
  }

  /** The default as if it had been written at that place. */
  Optional<Scalar> defaultAt(Position position) {
    return byDefault.map(text -> new Scalar(position, text, false));
  }

  private void requireBindableDefault(RecordComponent component) {
    Problems problems = new Problems();
    defaultAt(new Position("@Default", 1, 1))
        .ifPresent(node -> shape.accept(new NodeBinder(node, problems)));
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          component.getDeclaringRecord().getName()
              + "."
              + component.getName()
              + ": "
              + problems.list());
    }
  }
}
