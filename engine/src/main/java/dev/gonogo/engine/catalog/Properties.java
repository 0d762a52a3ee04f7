package dev.gonogo.engine.catalog;

import static java.util.Comparator.comparing;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
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
    return List.of(new Difference.Changed(after.get(0), "entries", before, after));
  }

  private static List<Difference> eachProperty(
      List<CatalogObject> before, List<CatalogObject> after) {
    CatalogObject object = after.get(0);
    return COMPARED.get(object.getClass()).stream()
        .map(
            property ->
                new Difference.Changed(
                    object, property.getName(), value(property, before), value(property, after)))
        .filter(change -> !isSame(change.before(), change.after()))
        .<Difference>map(change -> change)
        .toList();
  }

  private static boolean sameElements(List<CatalogObject> before, List<CatalogObject> after) {
    return before.size() == after.size() && before.containsAll(after) && after.containsAll(before);
  }

  /** A Boolean or a list that is unknown on one side says nothing. */
  private static boolean isSame(@Nullable Object before, @Nullable Object after) {
    boolean unknown = isUnknown(before, after) || isUnknown(after, before);
    return unknown || Objects.equals(before, after);
  }

  private static boolean isUnknown(@Nullable Object here, @Nullable Object there) {
    return here == null && (there instanceof Boolean || there instanceof Collection);
  }

  private static @Nullable Object value(RecordComponent property, List<CatalogObject> objects) {
    List<@Nullable Object> values =
        objects.stream()
            .map(object -> value(property, object))
            .distinct()
            .sorted(comparing(String::valueOf))
            .toList();
    return values.size() == 1 ? values.get(0) : values;
  }

  private static @Nullable Object value(RecordComponent property, CatalogObject object) {
    try {
      return property.getAccessor().invoke(object);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot ask " + object.subject() + " for " + property, e);
    }
  }
}
