package dev.gonogo.engine.yaml;

import java.lang.invoke.MethodType;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/** What is written as a single value, apart from the words of enums. */
enum Plain implements Shape {
  STRING(String.class),
  TEXT(Text.class),
  INT(int.class),
  LONG(long.class),
  BOOLEAN(boolean.class),
  DURATION(Duration.class),
  DATE(LocalDate.class),
  TIME(OffsetDateTime.class);

  private final Class<?> type;

  Plain(Class<?> type) {
    this.type = type;
  }

  static Optional<Plain> of(Class<?> type) {
    Class<?> unwrapped = MethodType.methodType(type).unwrap().returnType();
    return Stream.of(values()).filter(plain -> plain.type == unwrapped).findFirst();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.plain(this);
  }
}
