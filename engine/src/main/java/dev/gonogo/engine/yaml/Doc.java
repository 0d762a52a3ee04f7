package dev.gonogo.engine.yaml;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says in plain words what a record, a component or an enum constant means. Becomes the description
 * in the JSON Schema and the meaning on the reference page.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Doc {

  /** One or more whole sentences; Markdown is allowed. */
  String value();
}
