package dev.gonogo.engine.yaml;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record with exactly one component, a {@link Mapping}, whose keys are registered
 * elsewhere.
 *
 * <p>The {@link Binder} keeps the mapping as it is and checks no key: whoever knows the keys binds
 * the values. {@link JsonSchema} and {@link Reference} are given the keys.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Open {}
