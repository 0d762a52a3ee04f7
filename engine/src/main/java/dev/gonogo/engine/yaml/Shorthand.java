package dev.gonogo.engine.yaml;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a static factory of a record that makes it from one value, so that it may be written
 * without keys: <code>visibility: all</code> instead of <code>visibility: {tables: all}</code>.
 *
 * <p>The factory takes one parameter of any type the {@link Binder} knows, and returns the record.
 * A record has at most one. Where the parameter is a {@code Map}, the keys in the file are the keys
 * of that map, and the record cannot be written any other way.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Shorthand {}
