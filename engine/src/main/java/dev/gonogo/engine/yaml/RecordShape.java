package dev.gonogo.engine.yaml;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may be written for a record.
 *
 * @param doc what the record means
 * @param open whether its keys are registered elsewhere
 * @param components in the order of the constructor, those without a key included
 * @param constructor makes the record of its components
 * @param shorthand the way to write it without keys
 */
record RecordShape(
    Optional<String> doc,
    boolean open,
    List<Component> components,
    Maker constructor,
    Optional<ShorthandShape> shorthand) {

  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return derive(type);
        }
      };

  RecordShape {
    components = List.copyOf(components);
  }

  /** The shape of a record type, derived once. */
  static RecordShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  /** The components that are keys in the file. */
  List<Component> keys() {
    return components.stream().filter(Component::isKey).toList();
  }

  /** The component that takes every other key, where there is one. */
  Optional<Component> others() {
    return components.stream().filter(Component::others).findFirst();
  }

  /** Whether the record is written as a map with free keys and never with the keys of its own. */
  boolean isAlwaysShort() {
    return shorthand.filter(ShorthandShape::takesMapping).isPresent();
  }

  private static RecordShape derive(Class<?> type) {
    List<Component> components = Stream.of(type.getRecordComponents()).map(Component::of).toList();
    boolean open = type.isAnnotationPresent(Open.class);
    if (open
        && !components.stream()
            .map(Component::shape)
            .toList()
            .equals(List.of(new Shape.Raw(Mapping.class)))) {
      throw new IllegalArgumentException(
          type.getName() + " is @Open: its only component must be a Mapping");
    }
    return new RecordShape(
        Optional.ofNullable(type.getAnnotation(Doc.class)).map(Doc::value),
        open,
        components,
        new Maker(canonicalConstructor(type)),
        ShorthandShape.of(type));
  }

  private static Constructor<?> canonicalConstructor(Class<?> type) {
    Class<?>[] types =
        Stream.of(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(type + " has no canonical constructor", impossible);
    }
  }
}
