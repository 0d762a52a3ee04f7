package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.CatalogObject;
import dev.gonogo.engine.catalog.Components;
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
    return names.isEmpty()
        ? object
        : Components.changed(object, (component, value) -> called(value));
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
