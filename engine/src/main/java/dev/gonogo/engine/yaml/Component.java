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
 * @param others whether it takes the keys that are nobody's
 */
record Component(
    String key, Optional<String> doc, Shape shape, Optional<String> byDefault, boolean others) {

  static Component of(RecordComponent component) {
    OtherKeys others = component.getAnnotation(OtherKeys.class);
    Component shaped =
        new Component(
            others == null ? Spelling.ofComponent(component.getName()) : "<" + others.value() + ">",
            Optional.ofNullable(component.getAnnotation(Doc.class)).map(Doc::value),
            Shape.of(component.getGenericType()),
            Optional.ofNullable(component.getAnnotation(Default.class)).map(Default::value),
            others != null);
    shaped.requireBindableDefault(component);
    return shaped;
  }

  /** Whether it is one key in the file; a {@link Position} is none, and other keys are several. */
  boolean isKey() {
    return !others && !(shape instanceof Shape.Here);
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
