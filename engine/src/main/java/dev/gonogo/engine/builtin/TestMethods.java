package dev.gonogo.engine.builtin;

import dev.gonogo.engine.yaml.Suggestion;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Finds test classes and methods by name, without running anything of them. */
final class TestMethods {
  private TestMethods() {}

  /**
   * The class of this name.
   *
   * @throws IllegalArgumentException where there is none on the class path
   */
  static Class<?> type(String name) {
    try {
      return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      throw new IllegalArgumentException(
          "there is no class \"%s\" on the class path. Write its full name, and \"#method\" for one method"
              .formatted(name),
          e);
    }
  }

  /**
   * The methods of this name, whatever their parameters: parameterized tests and properties have
   * some.
   *
   * @throws IllegalArgumentException where there is none
   */
  static List<Method> named(String name, Class<?> type) {
    List<Method> all = all(type);
    List<Method> found = all.stream().filter(method -> method.getName().equals(name)).toList();
    if (found.isEmpty()) {
      List<String> names = all.stream().map(Method::getName).toList();
      throw new IllegalArgumentException(
          "class \"%s\" has no method \"%s\".".formatted(type.getName(), name)
              + Suggestion.nearest(name, names).map(" Did you mean \"%s\"?"::formatted).orElse(""));
    }
    return found;
  }

  private static List<Method> all(Class<?> type) {
    try {
      return ReflectionSupport.findMethods(
          type, method -> !method.isSynthetic(), HierarchyTraversalMode.TOP_DOWN);
    } catch (LinkageError e) {
      throw new IllegalArgumentException(
          "class \"%s\" cannot be read, because it needs what is not on the class path: %s"
              .formatted(type.getName(), e.getMessage()),
          e);
    }
  }
}
