package dev.gonogo.engine.catalog;

import static java.util.Comparator.comparing;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares the components of records of the same kind, whatever the kind. */
final class Properties {

  private static final ClassValue<List<RecordComponent>> COMPARED =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> kind) {
          return Arrays.stream(kind.getRecordComponents())
              .filter(component -> !component.isAnnotationPresent(Derived.class))
              .toList();
        }
      };

  private Properties() {}

  /**
   * What changed between the objects of one subject: one before and after, except where PostgreSQL
   * knows several, such as one privilege granted by two roles.
   */
  static List<Difference> changes(List<CatalogObject> before, List<CatalogObject> after) {
    List<Difference> changes = eachProperty(before, after);
    boolean single = before.size() == 1 && after.size() == 1;
    if (!changes.isEmpty() || single || sameElements(before, after)) {
      return changes;
    }
    return List.of(new Difference.Changed(after.get(0), before.get(0), "entries", before, after));
  }

  private static List<Difference> eachProperty(
      List<CatalogObject> before, List<CatalogObject> after) {
    CatalogObject object = after.get(0);
    List<Difference> changes = new ArrayList<>();
    for (RecordComponent property : COMPARED.get(object.getClass())) {
      Difference.Changed change =
          new Difference.Changed(
              object,
              before.get(0),
              property.getName(),
              value(property, before),
              value(property, after));
      if (!isSame(property, change)) {
        changes.add(change);
      }
    }
    return changes;
  }

  private static boolean sameElements(List<CatalogObject> before, List<CatalogObject> after) {
    return before.size() == after.size() && before.containsAll(after) && after.containsAll(before);
  }

  /** A Boolean or a list that is unknown on one side says nothing. */
  private static boolean isSame(RecordComponent property, Difference.Changed change) {
    boolean mayBeUnknown = property.getType() == Boolean.class || property.getType() == List.class;
    boolean unknown = mayBeUnknown && (change.before() == null || change.after() == null);
    return unknown || Objects.equals(change.before(), change.after());
  }

  private static @Nullable Object value(RecordComponent property, List<CatalogObject> objects) {
    List<@Nullable Object> values =
        objects.stream()
            .map(object -> Components.value(property, object))
            .distinct()
            .sorted(comparing(String::valueOf))
            .toList();
    return values.size() == 1 ? values.get(0) : values;
  }
}
