package dev.gonogo.engine.spec;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The shares of all transactions together. */
final class Shares {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private Shares() {}

  /** Refuses shares that not every transaction has, or that are not the whole. */
  static void check(Map<String, Transaction> traffic) {
    List<String> without =
        traffic.entrySet().stream()
            .filter(entry -> entry.getValue().share().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    if (without.size() == traffic.size()) {
      return;
    }
    if (!without.isEmpty()) {
      throw new IllegalArgumentException(
          "of the traffic, \"%s\" has no share and others have. Give each one a share, or none"
              .formatted(without.get(0)));
    }
    BigDecimal sum =
        traffic.values().stream()
            .flatMap(transaction -> transaction.share().stream())
            .map(Share::value)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(ALL) != 0) {
      throw new IllegalArgumentException(
          "the shares of the traffic add up to %s%%, not to 100%%"
              .formatted(sum.stripTrailingZeros().toPlainString()));
    }
  }
}
