package dev.gonogo.engine.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All records that can occur in a file, in the order in which a reader meets them: a record, then
 * what it contains. Each has a name of its own, in plain words.
 */
final class Definitions {

  private final Map<Class<?>, Map<String, Class<?>>> registered;
  private final Map<Class<?>, String> names = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException where a type cannot be bound, or an open record has no keys
   *     registered
   */
  Definitions(Class<?> root, Map<Class<?>, Map<String, Class<?>>> registered) {
    this.registered = registered;
    add(Shape.of(root));
  }

  List<Class<?>> types() {
    return List.copyOf(names.keySet());
  }

  String name(Class<?> type) {
    return Optional.ofNullable(names.get(type)).orElseThrow();
  }

  /** The keys of a record: its own, or those registered for it in alphabetical order. */
  List<Component> keys(Class<?> type) {
    RecordShape shape = RecordShape.of(type);
    return shape.open() ? registeredKeys(type) : shape.keys();
  }

  private List<Component> registeredKeys(Class<?> type) {
    Map<String, Class<?>> keys = registered.get(type);
    if (keys == null) {
      throw new IllegalArgumentException(
          type.getName() + " is @Open, but no keys are given for it");
    }
    return new TreeMap<>(keys)
        .entrySet().stream().map(key -> registeredKey(key.getKey(), key.getValue())).toList();
  }

  private static Component registeredKey(String key, Class<?> type) {
    Optional<String> doc = Optional.ofNullable(type.getAnnotation(Doc.class)).map(Doc::value);
    return new Component(key, doc, new Shape.Maybe(Shape.of(type)), Optional.empty(), false);
  }

  private void add(Shape shape) {
    shape.accept(new RecordInside()).forEach(this::addRecord);
  }

  private void addRecord(Class<?> type) {
    if (names.containsKey(type)) {
      return;
    }
    names.put(type, freeName(Spelling.ofType(type)));
    RecordShape shape = RecordShape.of(type);
    shape.shorthand().map(ShorthandShape::parameter).ifPresent(this::add);
    if (!shape.isAlwaysShort()) {
      keys(type).forEach(key -> add(key.shape()));
      shape.others().ifPresent(others -> add(others.shape()));
    }
  }

  private String freeName(String name) {
    return Stream.iterate(1, number -> number + 1)
        .map(number -> number == 1 ? name : name + " " + number)
        .filter(candidate -> !names.containsValue(candidate))
        .findFirst()
        .orElseThrow();
  }

  /** The record a shape holds, if it holds one. */
  private static final class RecordInside extends Innermost<Class<?>> {

    @Override
    public Stream<Class<?>> nested(Shape.Nested nested) {
      return Stream.of(nested.type());
    }
  }
}
