package dev.gonogo.engine.yaml;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The way to write a record without its keys: see {@link Shorthand}. */
record ShorthandShape(Shape parameter, Maker factory) {

  static Optional<ShorthandShape> of(Class<?> type) {
    List<Method> factories =
        Stream.of(type.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Shorthand.class))
            .toList();
    if (factories.size() > 1) {
      throw new IllegalArgumentException(type.getName() + " has more than one @Shorthand");
    }
    return factories.stream().findFirst().map(ShorthandShape::of);
  }

  private static ShorthandShape of(Method factory) {
    if (!Modifier.isStatic(factory.getModifiers())
        || factory.getParameterCount() != 1
        || factory.getReturnType() != factory.getDeclaringClass()) {
      throw new IllegalArgumentException(
          factory + " is @Shorthand: it must be static, take one parameter and return the record");
    }
    return new ShorthandShape(Shape.of(factory.getGenericParameterTypes()[0]), new Maker(factory));
  }

  boolean takesMapping() {
    return parameter instanceof Shape.MapOf;
  }
}
