package dev.gonogo.engine.catalog;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which columns changed places.
 *
 * <p>A column that is dropped and added again goes from position 3 to 9, and all behind it move up.
 * Only the former is a difference: the columns outside a longest run that kept its order have
 * moved, the others were shifted.
 */
final class ColumnOrder {

  private final Catalog before;
  private final Catalog after;
  private final Map<QualifiedName, Set<String>> moved = new HashMap<>();

  ColumnOrder(Catalog before, Catalog after) {
    this.before = before;
    this.after = after;
  }

  boolean isOnlyShifted(Difference difference) {
    return difference instanceof Difference.Changed changed
        && changed.property().equals("position")
        && changed.object() instanceof Column column
        && !moved.computeIfAbsent(column.table(), this::moved).contains(column.name());
  }

  private Set<String> moved(QualifiedName table) {
    List<String> was = order(before, table);
    List<String> is = order(after, table);
    was.retainAll(Set.copyOf(is));
    Set<String> moved = new HashSet<>(was);
    longestInOrder(was, is).forEach(moved::remove);
    return moved;
  }

  private static List<String> order(Catalog catalog, QualifiedName table) {
    return new ArrayList<>(
        catalog.columns(table).stream()
            .sorted(comparing(Column::position))
            .map(Column::name)
            .toList());
  }

  /** The longest sequence of names that come in this order in the other list too. */
  private static List<String> longestInOrder(List<String> names, List<String> order) {
    List<List<String>> endingWith = new ArrayList<>();
    List<String> longest = List.of();
    for (String name : names) {
      List<String> run = new ArrayList<>();
      for (List<String> earlier : endingWith) {
        String last = earlier.get(earlier.size() - 1);
        if (earlier.size() > run.size() && order.indexOf(last) < order.indexOf(name)) {
          run = new ArrayList<>(earlier);
        }
      }
      run.add(name);
      endingWith.add(run);
      longest = run.size() > longest.size() ? run : longest;
    }
    return longest;
  }
}
