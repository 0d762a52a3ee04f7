package dev.gonogo.engine.catalog;

import static java.util.Comparator.comparing;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which objects are part of which: a column of its table, a table of its schema. */
final class Ancestry {

  private final Map<String, CatalogObject> wholes = new HashMap<>();

  Ancestry(Stream<CatalogObject> objects) {
    objects.forEach(object -> wholes.put(object.whole(), object));
  }

  static Ancestry of(Catalog before, Catalog after) {
    return new Ancestry(Stream.of(before, after).flatMap(catalog -> catalog.objects().stream()));
  }

  /** The outermost of these objects that this one is part of: itself, where there is none. */
  CatalogObject topmost(CatalogObject object) {
    CatalogObject topmost = object;
    for (@Nullable CatalogObject next = parent(object); next != null; next = parent(next)) {
      topmost = next;
    }
    return topmost;
  }

  /** Parts follow what they are part of; the order is that of the names, not of discovery. */
  List<Difference> sorted(List<Difference> differences) {
    return differences.stream()
        .sorted(comparing((Difference difference) -> path(difference.object()), Arrays::compare))
        .toList();
  }

  private String[] path(CatalogObject object) {
    ArrayDeque<String> path = new ArrayDeque<>(List.of(object.whole()));
    for (@Nullable CatalogObject next = object; next != null; next = parent(next)) {
      next.partOf().ifPresent(path::addFirst);
    }
    return path.toArray(String[]::new);
  }

  private @Nullable CatalogObject parent(CatalogObject object) {
    return object.partOf().map(wholes::get).orElse(null);
  }
}
