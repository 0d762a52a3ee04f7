package dev.gonogo.engine.yaml;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the one component of a record that takes every key which is none of the record's own: a
 * {@code Map} whose keys the team chooses, such as the names of its actors.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface OtherKeys {

  /** What such a key is, in one word, as the reference page shows it: {@code actor}. */
  String value();
}
