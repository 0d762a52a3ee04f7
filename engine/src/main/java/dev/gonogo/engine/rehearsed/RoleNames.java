package dev.gonogo.engine.rehearsed;

import dev.gonogo.engine.catalog.CatalogObject;
import dev.gonogo.engine.catalog.Components;
import dev.gonogo.engine.catalog.Role;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Where objects of the catalog name roles. */
final class RoleNames {

  /** In every kind that has a component of such a name, it is a role, or a list of them. */
  private static final Set<String> COMPONENTS =
      Set.of("owner", "grantee", "grantor", "member", "role", "roles");

  private RoleNames() {}

  static boolean isOne(CatalogObject object, String component) {
    return COMPONENTS.contains(component) || (object instanceof Role && component.equals("name"));
  }

  /** The roles that an object names. */
  static Set<String> in(CatalogObject object) {
    Set<String> names = new HashSet<>();
    for (RecordComponent component : Components.of(object.getClass())) {
      if (isOne(object, component.getName())) {
        Object value = Components.value(component, object);
        if (value instanceof String name) {
          names.add(name);
        } else if (value instanceof Collection<?> several) {
          several.forEach(name -> names.add(String.valueOf(name)));
        }
      }
    }
    return names;
  }
}
