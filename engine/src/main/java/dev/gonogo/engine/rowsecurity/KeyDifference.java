package dev.gonogo.engine.rowsecurity;

import static java.util.Objects.requireNonNull;

import dev.gonogo.engine.catalog.RowKeys;
import dev.gonogo.engine.database.Contents;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.database.Rows;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.rowsecurity.RowQueries.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rows two sets of one table do not share, found by their keys.
 *
 * <p>Parts whose totals are equal are never transferred.
 *
 * @param leaked keys of rows that are seen and not allowed
 * @param lost keys of rows that are allowed and not seen
 * @param complete whether these are all; otherwise there may be more of both
 */
record KeyDifference(List<String> leaked, List<String> lost, boolean complete) {

  KeyDifference {
    leaked = List.copyOf(leaked);
    lost = List.copyOf(lost);
  }

  /** Asks one side for the rows of a query that is made from its own. */
  interface Side {
    Rows ask(Wrapping query);
  }

  /** What is asked of the rows that stand behind FROM. */
  interface Wrapping {
    String around(String from);
  }

  /** The difference between what is seen and what is allowed. */
  static KeyDifference between(Side seen, Side allowed) {
    return within(Part.EVERYTHING, seen, allowed);
  }

  private static KeyDifference within(Part part, Side seen, Side allowed) {
    Map<Long, Totals> left = parts(part, seen);
    Map<Long, Totals> right = parts(part, allowed);
    Set<Long> differing = new TreeSet<>(left.keySet());
    differing.addAll(right.keySet());
    differing.removeIf(bits -> total(bits, left).equals(total(bits, right)));
    List<Part> few = new ArrayList<>();
    long rows = 0;
    for (Long bits : differing) {
      rows += Math.max(total(bits, left).count(), total(bits, right).count());
      if (rows <= ReadOnlyDatabase.ROW_LIMIT) {
        few.add(part.next(bits));
      }
    }
    if (few.isEmpty() && !differing.isEmpty() && part.next(0).isDivisible()) {
      Part first = part.next(differing.iterator().next());
      return within(first, seen, allowed).incomplete();
    }
    boolean all = few.size() == differing.size();
    return keys(few, seen, allowed, all);
  }

  private static KeyDifference keys(List<Part> parts, Side seen, Side allowed, boolean complete) {
    if (parts.isEmpty()) {
      return new KeyDifference(List.of(), List.of(), complete);
    }
    List<String> left = keys(parts, seen);
    List<String> right = keys(parts, allowed);
    return new KeyDifference(without(left, right), without(right, left), complete);
  }

  private static List<String> without(List<String> keys, List<String> others) {
    List<String> left = new ArrayList<>(keys);
    others.forEach(left::remove);
    return left;
  }

  private static List<String> keys(List<Part> parts, Side side) {
    return side.ask(from -> RowQueries.keys(from, parts)).rows().stream()
        .map(row -> String.valueOf(row.get(0)))
        .toList();
  }

  private static Map<Long, Totals> parts(Part part, Side side) {
    Map<Long, Totals> parts = new HashMap<>();
    side.ask(from -> RowQueries.parts(from, part))
        .rows()
        .forEach(row -> parts.put(Long.valueOf(requireNonNull(row.get(0))), Totals.at(1, row)));
    return parts;
  }

  private static Totals total(Long bits, Map<Long, Totals> parts) {
    return parts.getOrDefault(bits, Totals.NOTHING);
  }

  /**
   * That somebody sees rows that it must not; empty where it does not.
   *
   * @param surplus how many more rows are seen than allowed: at least so many are leaked
   * @param contents how keys are told
   */
  Optional<String> leak(String who, String table, long surplus, Contents contents) {
    return sentence(who + " sees", leaked, surplus, table + " that it must not see", contents);
  }

  /**
   * That somebody does not see rows that it should; empty where it does.
   *
   * @param surplus how many more rows are allowed than seen: at least so many are lost
   * @param contents how keys are told
   */
  Optional<String> loss(String who, String table, long surplus, Contents contents) {
    return sentence(who + " does not see", lost, surplus, table + " that it should see", contents);
  }

  private Optional<String> sentence(
      String who, List<String> keys, long surplus, String which, Contents contents) {
    long count = complete ? keys.size() : Math.max(keys.size(), surplus);
    return count <= 0
        ? Optional.empty()
        : Optional.of(
            "%s %s%s of %s%s"
                .formatted(
                    who,
                    complete ? "" : "at least ",
                    Count.of(count, "row"),
                    which,
                    keys.isEmpty() ? "" : ": " + named(keys, count, contents)));
  }

  private static String named(List<String> keys, long count, Contents contents) {
    List<String> first = keys.stream().limit(RowKeys.NAMED).map(contents::told).toList();
    return new RowKeys(count, true, first).toString();
  }

  private KeyDifference incomplete() {
    return new KeyDifference(leaked, lost, false);
  }
}
