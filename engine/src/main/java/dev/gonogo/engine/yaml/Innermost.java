package dev.gonogo.engine.yaml;

import java.util.stream.Stream;

/**
 * Looks through lists, maps and optional values at what they hold; of anything there it yields
 * nothing unless a subclass says otherwise.
 */
abstract class Innermost<T> implements Shape.Visitor<Stream<T>> {

  @Override
  public Stream<T> plain(Plain plain) {
    return Stream.empty();
  }

  @Override
  public Stream<T> choice(Shape.Choice choice) {
    return Stream.empty();
  }

  @Override
  public Stream<T> list(Shape.ListOf list) {
    return list.element().accept(this);
  }

  @Override
  public Stream<T> map(Shape.MapOf map) {
    return map.value().accept(this);
  }

  @Override
  public Stream<T> maybe(Shape.Maybe maybe) {
    return maybe.value().accept(this);
  }

  @Override
  public Stream<T> nested(Shape.Nested nested) {
    return Stream.empty();
  }

  @Override
  public Stream<T> raw(Shape.Raw raw) {
    return Stream.empty();
  }

  @Override
  public Stream<T> here(Shape.Here here) {
    return Stream.empty();
  }
}
