package dev.gonogo.engine.builtin;

import dev.gonogo.engine.definition.BoundValue;
import dev.gonogo.engine.definition.PartitionBound;
import dev.gonogo.engine.definition.PartitionBound.Hash;
import dev.gonogo.engine.definition.PartitionBound.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows between or beside partitions that none of them takes. */
final class PartitionGaps {
  private PartitionGaps() {}

  /**
   * The gaps between ranges, as {@code (1) to (5)}.
   *
   * <p>Where the values have no order that is known here, such as texts, whose order is that of
   * their collation: the ends behind which no other range begins, if there are more than one.
   *
   * @param bounds of the partitions, by their names
   * @param known whether the values are numbers, dates or times
   */
  static List<String> between(Map<String, PartitionBound> bounds, boolean known) {
    List<Map.Entry<String, Range>> ranges = new ArrayList<>();
    bounds.forEach(
        (name, bound) -> {
          if (bound instanceof Range range) {
            ranges.add(Map.entry(name, range));
          }
        });
    boolean ordered =
        known
            && ranges.stream()
                .map(Map.Entry::getValue)
                .flatMap(range -> Stream.concat(range.from().stream(), range.to().stream()))
                .allMatch(BoundValue::hasOrder);
    return ordered ? ordered(ranges) : unordered(ranges);
  }

  private static List<String> ordered(List<Map.Entry<String, Range>> ranges) {
    List<Map.Entry<String, Range>> sorted =
        ranges.stream()
            .sorted(Comparator.comparing(entry -> entry.getValue().from(), PartitionGaps::compare))
            .toList();
    List<String> gaps = new ArrayList<>();
    for (int i = 1; i < sorted.size(); i++) {
      Range before = sorted.get(i - 1).getValue();
      Range after = sorted.get(i).getValue();
      if (compare(before.to(), after.from()) != 0) {
        gaps.add(
            "between partitions %s and %s is a gap, %s"
                .formatted(
                    sorted.get(i - 1).getKey(),
                    sorted.get(i).getKey(),
                    new Range(before.to(), after.from())));
      }
    }
    return gaps;
  }

  private static List<String> unordered(List<Map.Entry<String, Range>> ranges) {
    List<String> ends =
        ranges.stream()
            .filter(
                range ->
                    ranges.stream()
                        .noneMatch(
                            next ->
                                PartitionBound.areSame(
                                    range.getValue().to(), next.getValue().from())))
            .map(Map.Entry::getKey)
            .toList();
    return ends.size() <= 1
        ? List.of()
        : List.of(
            "there is a gap: no partition begins where %s end"
                .formatted(String.join(" and ", ends)));
  }

  private static int compare(List<BoundValue> one, List<BoundValue> other) {
    return IntStream.range(0, Math.min(one.size(), other.size()))
        .map(i -> BoundValue.compare(one.get(i), other.get(i)))
        .filter(order -> order != 0)
        .findFirst()
        .orElse(0);
  }

  /** The remainders that no partition takes; each modulus is a factor of the next larger one. */
  static List<String> remainders(Map<String, PartitionBound> bounds) {
    List<Hash> hashes =
        bounds.values().stream().filter(Hash.class::isInstance).map(Hash.class::cast).toList();
    int modulus = hashes.stream().mapToInt(Hash::modulus).max().orElse(0);
    return IntStream.range(0, modulus)
        .filter(
            remainder ->
                hashes.stream().noneMatch(hash -> remainder % hash.modulus() == hash.remainder()))
        .mapToObj(
            remainder ->
                "no partition takes modulus %d, remainder %d".formatted(modulus, remainder))
        .toList();
  }
}
