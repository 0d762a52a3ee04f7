package dev.gonogo.load.activity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

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

  /**
   * A statement on both sides.
   *
   * @param role who runs it: {@code app_user}, or {@code app_user, formerly deployer}
   */
  public record Pair(String role, StatementCount before, StatementCount after) {

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
   * Compares by what statements are counted by; those that are left by role and text, because a
   * table that was made anew has another number; and at last by the text alone, summed over roles,
   * where none of them runs it on both sides: the application logs in as somebody else.
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
                pairs.add(new Pair(key.role(), partner, count));
              }
            });
    List<Single> without = new ArrayList<>(singles(rest));
    match(StatementComparison::roleAndText, without, left, pairs);
    match(StatementComparison::text, without, left, pairs);
    pairs.sort(Comparator.comparingDouble((Pair pair) -> pair.after().milliseconds()).reversed());
    return new StatementComparison(pairs, sorted(without), sorted(left));
  }

  private static List<Single> singles(Map<StatementKey, StatementCount> rest) {
    return rest.entrySet().stream()
        .map(entry -> new Single(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Moves those that can only mean each other. */
  private static void match(
      Function<Single, Object> by, List<Single> before, List<Single> after, List<Pair> pairs) {
    Map<Object, List<Single>> news = after.stream().collect(groupingBy(by));
    before.stream()
        .collect(groupingBy(by))
        .forEach(
            (same, olds) -> {
              List<Single> now = news.getOrDefault(same, List.of());
              if (isPlain(olds, now)) {
                pairs.add(new Pair(roles(olds, now), sum(olds), sum(now)));
                before.removeAll(olds);
                after.removeAll(now);
              }
            });
  }

  /** One of each side; or those of several roles, none of which has two or is on both sides. */
  private static boolean isPlain(List<Single> olds, List<Single> now) {
    List<String> roles =
        Stream.concat(olds.stream(), now.stream()).map(one -> one.key().role()).toList();
    boolean one = olds.size() == 1 && now.size() == 1;
    return !now.isEmpty() && (one || roles.size() == Set.copyOf(roles).size());
  }

  private static String roles(List<Single> olds, List<Single> now) {
    String is = roles(now);
    String was = roles(olds);
    return is.equals(was) ? is : "%s, formerly %s".formatted(is, was);
  }

  private static String roles(List<Single> singles) {
    return singles.stream().map(one -> one.key().role()).sorted().collect(joining(" and "));
  }

  private static StatementCount sum(List<Single> singles) {
    return singles.stream().map(Single::count).reduce(StatementCount::plus).orElseThrow();
  }

  private static Object roleAndText(Single single) {
    return List.of(single.key().role(), text(single));
  }

  private static Object text(Single single) {
    return List.of(single.key().topLevel(), single.count().text());
  }

  private static List<Single> sorted(List<Single> singles) {
    return singles.stream()
        .sorted(
            Comparator.comparing((Single single) -> single.key().role())
                .thenComparing(single -> single.count().text()))
        .toList();
  }
}
