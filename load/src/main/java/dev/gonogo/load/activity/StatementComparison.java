package dev.gonogo.load.activity;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The same statements before and after something.
 *
 * @param pairs those that were found on both sides, the longest first
 * @param onlyBefore those without a partner
 * @param onlyAfter those without a partner
 */
public record StatementComparison(
    List<Pair> pairs, List<Single> onlyBefore, List<Single> onlyAfter) {

  /** Fewer executions have no mean that says anything. */
  private static final long LEAST_CALLS = 10;

  /** Copies the lists. */
  public StatementComparison {
    pairs = List.copyOf(pairs);
    onlyBefore = List.copyOf(onlyBefore);
    onlyAfter = List.copyOf(onlyAfter);
  }

  /** A statement on both sides. */
  public record Pair(StatementKey key, StatementCount before, StatementCount after) {

    /** Whether both sides ran it so often that their means say something. */
    public boolean isFrequent() {
      return Math.min(before.calls(), after.calls()) >= LEAST_CALLS;
    }

    /**
     * Whether it takes longer than it may.
     *
     * @param ratio of the new mean to the old one, at most
     * @param floor differences up to it do not count, in milliseconds: what is relatively much of a
     *     very short time is noise
     */
    public boolean isSlower(double ratio, double floor) {
      return isFrequent()
          && after.mean() > before.mean() * ratio
          && after.mean() - before.mean() > floor;
    }
  }

  /** A statement on one side. */
  public record Single(StatementKey key, StatementCount count) {}

  /**
   * Compares by what statements are counted by, and those that are left by role and text: a table
   * that was made anew has another number.
   */
  public static StatementComparison of(StatementActivity before, StatementActivity after) {
    Map<StatementKey, StatementCount> rest = new HashMap<>(before.statements());
    List<Pair> pairs = new ArrayList<>();
    List<Single> left = new ArrayList<>();
    after
        .statements()
        .forEach(
            (key, count) -> {
              StatementCount partner = rest.remove(key);
              if (partner == null) {
                left.add(new Single(key, count));
              } else {
                pairs.add(new Pair(key, partner, count));
              }
            });
    List<Single> without = matchByText(singles(rest), left, pairs);
    pairs.sort(Comparator.comparingDouble((Pair pair) -> pair.after().milliseconds()).reversed());
    return new StatementComparison(pairs, sorted(without), sorted(left));
  }

  private static List<Single> singles(Map<StatementKey, StatementCount> rest) {
    return rest.entrySet().stream()
        .map(entry -> new Single(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Moves those that only one on each side can mean; returns what is left of the first side. */
  private static List<Single> matchByText(
      List<Single> before, List<Single> left, List<Pair> pairs) {
    Map<Object, List<Single>> after = left.stream().collect(groupingBy(StatementComparison::text));
    List<Single> without = new ArrayList<>();
    before.stream()
        .collect(groupingBy(StatementComparison::text))
        .forEach(
            (text, olds) -> {
              List<Single> news = after.getOrDefault(text, List.of());
              if (olds.size() == 1 && news.size() == 1) {
                Single one = news.get(0);
                pairs.add(new Pair(one.key(), olds.get(0).count(), one.count()));
                left.remove(one);
              } else {
                without.addAll(olds);
              }
            });
    return without;
  }

  private static Object text(Single single) {
    return List.of(single.key().role(), single.key().topLevel(), single.count().text());
  }

  private static List<Single> sorted(List<Single> singles) {
    return singles.stream()
        .sorted(
            Comparator.comparing((Single single) -> single.key().role())
                .thenComparing(single -> single.count().text()))
        .toList();
  }
}
