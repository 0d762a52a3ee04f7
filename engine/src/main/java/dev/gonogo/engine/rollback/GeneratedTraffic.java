package dev.gonogo.engine.rollback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Tuple;
import net.jqwik.api.sessions.JqwikSession;

/** What the application does, in an order that nobody has written down. */
public final class GeneratedTraffic {
  private static final int GENERATIONS = 1_000;

  private GeneratedTraffic() {}

  /**
   * Transactions in an order that a seed decides.
   *
   * @param shares how often each occurs among all, by name; above 0
   * @param length how many
   */
  public static List<String> of(Map<String, Integer> shares, int length, long seed) {
    List<String> drawn = new ArrayList<>();
    if (!shares.isEmpty()) {
      Random random = new Random(seed);
      JqwikSession.run(
          () -> {
            RandomGenerator<String> names = arbitrary(shares).generator(GENERATIONS, false);
            for (int i = 0; i < length; i++) {
              drawn.add(names.next(random).value());
            }
          });
    }
    return drawn;
  }

  private static Arbitrary<String> arbitrary(Map<String, Integer> shares) {
    return Arbitraries.frequency(
        shares.entrySet().stream()
            .map(share -> Tuple.of(share.getValue(), share.getKey()))
            .toList());
  }
}
