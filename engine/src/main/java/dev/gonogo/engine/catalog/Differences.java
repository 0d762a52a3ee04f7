package dev.gonogo.engine.catalog;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What makes two catalogs differ. */
public final class Differences {

  private Differences() {}

  /**
   * Everything that differs, ordered, with the differences of one object and of its parts together.
   *
   * <p>What is part of an object that is missing or left over is told with that object. Columns
   * that only moved up because one before them was dropped do not differ, and nothing is said of
   * what could not be read: see {@link Catalog#notReadable}.
   *
   * @return empty when nothing differs
   * @throws IllegalArgumentException when the catalogs come from different majors of PostgreSQL,
   *     which describe the same objects differently
   */
  public static List<Difference> between(Catalog before, Catalog after) {
    return between(before, after, List.of());
  }

  /**
   * The same, together with what differs in the data of both databases.
   *
   * @param ofData what was found there, of objects that these catalogs know
   */
  public static List<Difference> between(Catalog before, Catalog after, List<Difference> ofData) {
    requireSameMajor(before, after);
    List<Difference> found = new ArrayList<>(ofCatalogs(before, after));
    found.addAll(ofData);
    return found.isEmpty() ? List.of() : Ancestry.of(before, after).sorted(found);
  }

  private static List<Difference> ofCatalogs(Catalog before, Catalog after) {
    if (before.objects().equals(after.objects())) {
      return List.of();
    }
    Map<String, List<CatalogObject>> was = bySubject(before);
    Map<String, List<CatalogObject>> is = bySubject(after);
    List<Difference> found = new ArrayList<>();
    found.addAll(whole(onlyIn(was, is), Difference.Missing::new));
    found.addAll(whole(onlyIn(is, was), Difference.LeftOver::new));
    found.addAll(changes(was, is));
    found.removeIf(new ColumnOrder(before, after)::isOnlyShifted);
    return found;
  }

  /**
   * The SQL that would turn the later catalog back into the former, as far as it is plain.
   *
   * @return {@link Difference#mending} of each difference that has one, in an order in which they
   *     can be executed
   */
  public static List<String> mending(List<Difference> differences) {
    return MendingOrder.of(differences).stream()
        .flatMap(difference -> difference.mending().stream())
        .toList();
  }

  private static void requireSameMajor(Catalog before, Catalog after) {
    if (before.majorVersion() != after.majorVersion()) {
      throw new IllegalArgumentException(
          ("catalogs of PostgreSQL %d and %d cannot be compared, because the majors describe the"
                  + " same objects differently: read both from servers of one major version")
              .formatted(before.majorVersion(), after.majorVersion()));
    }
  }

  private static Map<String, List<CatalogObject>> bySubject(Catalog catalog) {
    return catalog.objects().stream().collect(groupingBy(CatalogObject::subject));
  }

  private static List<CatalogObject> onlyIn(
      Map<String, List<CatalogObject>> here, Map<String, List<CatalogObject>> there) {
    return here.entrySet().stream()
        .filter(entry -> !there.containsKey(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  /** One difference for each object of which the others are parts. */
  private static List<Difference> whole(
      List<CatalogObject> objects,
      BiFunction<CatalogObject, List<CatalogObject>, Difference> difference) {
    Ancestry ancestry = new Ancestry(objects.stream());
    Map<CatalogObject, List<CatalogObject>> parts = new LinkedHashMap<>();
    for (CatalogObject object : objects) {
      CatalogObject topmost = ancestry.topmost(object);
      List<CatalogObject> known = parts.computeIfAbsent(topmost, key -> new ArrayList<>());
      if (topmost != object) {
        known.add(object);
      }
    }
    return parts.entrySet().stream()
        .map(entry -> difference.apply(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static List<Difference> changes(
      Map<String, List<CatalogObject>> was, Map<String, List<CatalogObject>> is) {
    return was.entrySet().stream()
        .filter(entry -> is.containsKey(entry.getKey()))
        .flatMap(entry -> changes(entry.getValue(), is.getOrDefault(entry.getKey(), List.of())))
        .toList();
  }

  private static Stream<Difference> changes(List<CatalogObject> was, List<CatalogObject> is) {
    return was.equals(is) ? Stream.of() : Properties.changes(was, is).stream();
  }
}
