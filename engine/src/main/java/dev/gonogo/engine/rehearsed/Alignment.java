package dev.gonogo.engine.rehearsed;

import static java.util.stream.Collectors.toMap;

import dev.gonogo.engine.catalog.CatalogObject;
import dev.gonogo.engine.catalog.Components;
import dev.gonogo.engine.catalog.Database;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.SecurityLabel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Objects of one server in the names of another.
 *
 * @param databases names of databases there, by their names here
 * @param roles names of roles there, by their names here
 */
record Alignment(Map<String, String> databases, Map<String, String> roles) {

  static Alignment ofDatabase(String name, String called) {
    return new Alignment(Map.of(name, called), Map.of());
  }

  /** All of them become one. */
  static Alignment ofRoles(Set<String> names, String called) {
    return new Alignment(Map.of(), names.stream().collect(toMap(name -> name, name -> called)));
  }

  CatalogObject of(CatalogObject object) {
    return Components.changed(object, (component, value) -> aligned(object, component, value));
  }

  private @Nullable Object aligned(CatalogObject object, String component, @Nullable Object value) {
    if (RoleNames.isOne(object, component)) {
      return value instanceof List<?> several
          ? several.stream().map(name -> role(String.valueOf(name))).distinct().sorted().toList()
          : value instanceof String name ? role(name) : value;
    }
    if (component.equals("object")) {
      return target(object, String.valueOf(value));
    }
    boolean database =
        component.equals("database") || (object instanceof Database && component.equals("name"));
    return database && value instanceof String name ? database(name) : value;
  }

  private String role(String name) {
    return roles.getOrDefault(name, name);
  }

  private String database(String name) {
    return databases.getOrDefault(name, name);
  }

  /** Labels name the kind of what they are on, privileges do not. */
  private String target(CatalogObject object, String written) {
    boolean label = object instanceof SecurityLabel;
    for (Map.Entry<String, String> name : databases.entrySet()) {
      if (Target.of(object).equals(Target.database(name.getKey()))) {
        return label ? Target.database(name.getValue()) : QualifiedName.quoted(name.getValue());
      }
    }
    for (Map.Entry<String, String> name : roles.entrySet()) {
      if (label && written.equals(Target.role(name.getKey()))) {
        return Target.role(name.getValue());
      }
    }
    return written;
  }
}
