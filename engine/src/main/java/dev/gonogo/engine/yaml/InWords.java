package dev.gonogo.engine.yaml;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in plain words what may be written, for messages and for the reference page. */
final class InWords implements Shape.Visitor<InWords.Words> {

  private final Function<Shape.Nested, Words> records;

  /**
   * @param records how to name a record
   */
  InWords(Function<Shape.Nested, Words> records) {
    this.records = records;
  }

  /** In a message: records by their keys. */
  static String one(Shape shape) {
    return shape.accept(new InWords(InWords::byKeys)).one();
  }

  private static Words byKeys(Shape.Nested nested) {
    RecordShape shape = nested.shape();
    Optional<String> shorthand = shape.shorthand().map(ShorthandShape::parameter).map(InWords::one);
    if (shape.isAlwaysShort()) {
      return new Words(shorthand.orElseThrow(), "mappings");
    }
    String keys =
        shape.open()
            ? ""
            : shape.keys().stream()
                .map(Component::key)
                .sorted()
                .collect(Collectors.joining(", ", " with keys ", ""));
    String mapping = "a mapping" + keys;
    return new Words(
        shorthand.map(value -> value + ", or " + mapping).orElse(mapping), "mappings" + keys);
  }

  @Override
  public Words plain(Plain plain) {
    return switch (plain) {
      case STRING, TEXT -> new Words("text", "texts");
      case INT, LONG -> new Words("a whole number", "whole numbers");
      case BOOLEAN -> new Words("true or false", "true or false");
      case DURATION -> new Words("a duration such as 5 min", "durations such as 5 min");
      case DATE -> new Words("a date such as 2026-12-06", "dates such as 2026-12-06");
      case TIME ->
          new Words(
              "a time such as 2026-12-06T02:00+09:00", "times such as 2026-12-06T02:00+09:00");
    };
  }

  @Override
  public Words choice(Shape.Choice choice) {
    String words = String.join(", ", choice.words());
    return new Words("one of: " + words, "any of: " + words);
  }

  @Override
  public Words list(Shape.ListOf list) {
    String elements = list.element().accept(this).many();
    return new Words("a list of " + elements, "lists of " + elements);
  }

  @Override
  public Words map(Shape.MapOf map) {
    String values = map.value().accept(this).many();
    return new Words("a mapping of names to " + values, "mappings of names to " + values);
  }

  @Override
  public Words maybe(Shape.Maybe maybe) {
    return maybe.value().accept(this);
  }

  @Override
  public Words nested(Shape.Nested nested) {
    return records.apply(nested);
  }

  @Override
  public Words raw(Shape.Raw raw) {
    if (raw.type() == Mapping.class) {
      return new Words("a mapping", "mappings");
    }
    if (raw.type() == Sequence.class) {
      return new Words("a list", "lists");
    }
    return raw.type() == Scalar.class
        ? new Words("a single value", "single values")
        : new Words("any value", "any values");
  }

  @Override
  public Words here(Shape.Here here) {
    return new Words("nothing", "nothing");
  }

  /** One of it, and several. */
  record Words(String one, String many) {}
}
