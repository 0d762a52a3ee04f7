package dev.gonogo.engine.yaml;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may be written for a Java type. Derived from the type in this one place, so that binding,
 * schema and reference cannot disagree.
 *
 * <p>A visitor instead of a switch over the alternatives: Java 17 does not check the latter for
 * completeness.
 */
sealed interface Shape
    permits Plain,
        Shape.Choice,
        Shape.ListOf,
        Shape.MapOf,
        Shape.Maybe,
        Shape.Nested,
        Shape.Raw,
        Shape.Here {

  <R> R accept(Visitor<R> visitor);

  /** One method for each alternative. */
  interface Visitor<R> {
    R plain(Plain plain);

    R choice(Choice choice);

    R list(ListOf list);

    R map(MapOf map);

    R maybe(Maybe maybe);

    R nested(Nested nested);

    R raw(Raw raw);

    R here(Here here);
  }

  /**
   * The shape of a type.
   *
   * @throws IllegalArgumentException where nothing can be written for it
   */
  static Shape of(Type type) {
    if (type instanceof ParameterizedType parameterized) {
      return parameterized(parameterized);
    }
    if (type instanceof Class<?> plain) {
      return ofClass(plain);
    }
    throw new IllegalArgumentException(type + " cannot be bound to YAML");
  }

  private static Shape ofClass(Class<?> type) {
    Optional<Plain> plain = Plain.of(type);
    if (plain.isPresent()) {
      return plain.get();
    }
    if (Node.class.isAssignableFrom(type)) {
      return new Raw(type.asSubclass(Node.class));
    }
    if (type.isEnum()) {
      return new Choice(Constant.of(type));
    }
    if (type == Position.class) {
      return new Here();
    }
    if (type.isRecord()) {
      return new Nested(type);
    }
    throw new IllegalArgumentException(type + " cannot be bound to YAML");
  }

  private static Shape parameterized(ParameterizedType type) {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == Optional.class) {
      return new Maybe(of(arguments[0]));
    }
    if (type.getRawType() == List.class) {
      return new ListOf(of(arguments[0]));
    }
    if (type.getRawType() == Map.class
        && (arguments[0] == String.class || arguments[0] == Text.class)) {
      return new MapOf(arguments[0] == Text.class, of(arguments[1]));
    }
    throw new IllegalArgumentException(type + " cannot be bound to YAML");
  }

  /** One of the words of an enum. */
  record Choice(List<Constant> constants) implements Shape {

    public Choice {
      constants = List.copyOf(constants);
    }

    List<String> words() {
      return constants.stream().map(Constant::word).toList();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.choice(this);
    }
  }

  /** Values in order; a single one need not be a list. */
  record ListOf(Shape element) implements Shape {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.list(this);
    }
  }

  /** Free keys, each with a value. */
  record MapOf(boolean keysHavePositions, Shape value) implements Shape {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.map(this);
    }
  }

  /** May be absent. */
  record Maybe(Shape value) implements Shape {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.maybe(this);
    }
  }

  /** A record; only named here, because records may contain themselves. */
  record Nested(Class<?> type) implements Shape {

    RecordShape shape() {
      return RecordShape.of(type);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.nested(this);
    }
  }

  /** A node as it stands. */
  record Raw(Class<? extends Node> type) implements Shape {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.raw(this);
    }
  }

  /** Nothing written: the place of the record itself. */
  record Here() implements Shape {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.here(this);
    }
  }
}
