package dev.gonogo.engine.yaml;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One constant of an enum: its word in a file, its meaning, its value. */
record Constant(String word, Optional<String> doc, Enum<?> value) {

  static List<Constant> of(Class<?> type) {
    return Stream.of(type.getFields()).filter(Field::isEnumConstant).map(Constant::of).toList();
  }

  private static Constant of(Field field) {
    try {
      field.setAccessible(true); // the enum need not be public
      Enum<?> value = (Enum<?>) field.get(null);
      Optional<String> doc = Optional.ofNullable(field.getAnnotation(Doc.class)).map(Doc::value);
      return new Constant(Spelling.ofConstant(value), doc, value);
    } catch (IllegalAccessException exception) {
      throw new IllegalArgumentException(field + " cannot be read", exception);
    }
  }
}
