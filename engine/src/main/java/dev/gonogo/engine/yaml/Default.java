package dev.gonogo.engine.yaml;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a component whose key is absent, written as it would be in the file. A default that
 * cannot be bound is an error of the program: an {@link IllegalArgumentException} when the record
 * is first used.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {

  /** A single value, such as {@code 17}, {@code 5 min} or {@code no rows}. */
  String value();
}
