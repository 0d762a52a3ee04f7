package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.CatalogObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Objects that name roles by other names than they have: owners, grantees, the roles of policies.
 *
 * <p>Real names are those that nothing else bears, so that every component that is one is meant.
 *
 * @param names what roles are called, by their real names
 */
record RenamedRoles(Map<String, String> names) {

  CatalogObject in(CatalogObject object) {
    return names.isEmpty() ? object : renamed(object);
  }

  private CatalogObject renamed(CatalogObject object) {
    RecordComponent[] components = object.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    boolean changed = false;
    try {
      for (int i = 0; i < components.length; i++) {
        Object value = components[i].getAccessor().invoke(object);
        values[i] = called(value);
        changed |= value != values[i];
      }
      return changed ? made(object.getClass(), components, values) : object;
    } catch (ReflectiveOperationException exception) {
      throw new IllegalStateException("no record of the catalog: " + object.getClass(), exception);
    }
  }

  private static CatalogObject made(
      Class<? extends CatalogObject> type, RecordComponent[] components, Object[] values)
      throws ReflectiveOperationException {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Constructor<? extends CatalogObject> constructor = type.getDeclaredConstructor(types);
    return constructor.newInstance(values);
  }

  private @Nullable Object called(@Nullable Object value) {
    if (value instanceof String text) {
      return names.getOrDefault(text, text);
    }
    if (value instanceof List<?> list && list.stream().anyMatch(names::containsKey)) {
      return list.stream().map(this::called).toList();
    }
    return value;
  }
}
