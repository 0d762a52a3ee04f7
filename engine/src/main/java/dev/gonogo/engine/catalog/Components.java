package dev.gonogo.engine.catalog;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The components of the records that a catalog is made of, whatever the kind. */
public final class Components {

  /** Kept, because the JDK looks for them anew each time. */
  private static final ClassValue<List<RecordComponent>> OF =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> kind) {
          return List.of(kind.getRecordComponents());
        }
      };

  private static final ClassValue<Constructor<?>> CONSTRUCTORS =
      new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> kind) {
          try {
            return kind.getDeclaredConstructor(
                Arrays.stream(kind.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
          } catch (NoSuchMethodException e) {
            throw new IllegalStateException("no record: " + kind, e);
          }
        }
      };

  private Components() {}

  /** Those of a kind of record, in their order. */
  public static List<RecordComponent> of(Class<?> kind) {
    return OF.get(kind);
  }

  /** What a record holds in one of its components; {@code null} for none. */
  public static @Nullable Object value(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot ask " + record + " for " + component, e);
    }
  }

  /**
   * A record of these values, one for each component in their order.
   *
   * @throws IllegalArgumentException where the record refuses them
   */
  public static <T> T make(Class<T> kind, List<? extends @Nullable Object> values) {
    try {
      return kind.cast(CONSTRUCTORS.get(kind).newInstance(values.toArray()));
    } catch (InvocationTargetException refused) {
      throw new IllegalArgumentException(
          "no " + kind.getSimpleName() + " has these components", refused.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no record of the catalog: " + kind, e);
    }
  }

  /**
   * The object with other values; itself where none is another.
   *
   * @param change from the name of a component and its value to the value that it is to have
   */
  public static CatalogObject changed(
      CatalogObject object,
      BiFunction<String, @Nullable Object, ? extends @Nullable Object> change) {
    List<@Nullable Object> values = new ArrayList<>();
    boolean same = true;
    for (RecordComponent component : of(object.getClass())) {
      Object value = value(component, object);
      Object changed = change.apply(component.getName(), value);
      values.add(changed);
      same &= Objects.equals(value, changed);
    }
    return same ? object : make(object.getClass(), values);
  }
}
