package dev.gonogo.engine.yaml;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls the constructor or the factory of a record. */
final class Maker {

  private final Executable executable;

  Maker(Executable executable) {
    this.executable = executable;
    executable.setAccessible(true); // the record need not be public
  }

  /** Makes the record; empty, with a problem added, when the record refuses the values. */
  Optional<Object> make(List<?> values, Position position, Problems problems) {
    try {
      return Optional.of(invoke(values.toArray()));
    } catch (InvocationTargetException exception) {
      problems.add(position, refusal(exception.getCause()));
      return Optional.empty();
    } catch (ReflectiveOperationException exception) {
      throw new IllegalStateException(executable + " cannot be called", exception);
    }
  }

  private Object invoke(Object[] values) throws ReflectiveOperationException {
    return executable instanceof Constructor<?> constructor
        ? constructor.newInstance(values)
        : ((Method) executable).invoke(null, values);
  }

  private String refusal(@Nullable Throwable cause) {
    if (cause instanceof IllegalArgumentException refusal && refusal.getMessage() != null) {
      return refusal.getMessage();
    }
    throw new IllegalStateException(executable + " failed", cause);
  }
}
