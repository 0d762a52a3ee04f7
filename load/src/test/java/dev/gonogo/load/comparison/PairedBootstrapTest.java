package dev.gonogo.load.comparison;

import static dev.gonogo.load.comparison.Comparison.Answer.DOES_NOT_HOLD;
import static dev.gonogo.load.comparison.Comparison.Answer.HOLDS;
import static dev.gonogo.load.comparison.Comparison.Answer.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class PairedBootstrapTest {
  private static final double MEDIAN = 50;
  private static final double NO_FLOOR = 0;
  private static final int MILLISECOND = 1_000_000;

  private final Random random = new Random(17);

  @Test
  void nothing_changed_keeps_20_percent_in_20_of_20_comparisons() {
    assertThat(LongStream.range(0, 20).mapToObj(seed -> compared(seed, 1.0, 60, 50)))
        .allSatisfy(same -> assertThat(same.isAtMost(1.2, NO_FLOOR)).isEqualTo(HOLDS))
        .allSatisfy(same -> assertThat(same.samplesBefore()).isEqualTo(3_000));
  }

  @Test
  void what_is_30_percent_slower_breaks_20_percent_in_20_of_20_comparisons() {
    assertThat(LongStream.range(0, 20).mapToObj(seed -> compared(seed, 1.3, 60, 50)))
        .allSatisfy(slower -> assertThat(slower.isAtMost(1.2, NO_FLOOR)).isEqualTo(DOES_NOT_HOLD));
  }

  @Test
  void what_is_as_slow_as_the_limit_is_left_open_however_much_is_measured() {
    Comparison few = compared(1, 1.2, 10, 20);
    Comparison many = compared(1, 1.2, 200, 100);

    assertThat(List.of(few, many))
        .allSatisfy(close -> assertThat(close.isAtMost(1.2, NO_FLOOR)).isEqualTo(OPEN));
    assertThat(many.ratio().upper() - many.ratio().lower())
        .isLessThan((few.ratio().upper() - few.ratio().lower()) / 3);
    assertThat(few.moreSamples(1.2)).isGreaterThanOrEqualTo(2);
  }

  @Test
  void a_claim_to_be_faster_is_a_limit_below_one() {
    assertThat(compared(1, 0.1, 60, 50).isAtMost(0.15, -Double.MAX_VALUE)).isEqualTo(HOLDS);
    assertThat(compared(1, 0.2, 60, 50).isAtMost(0.15, -Double.MAX_VALUE)).isEqualTo(DOES_NOT_HOLD);
  }

  @Test
  void a_difference_up_to_the_floor_does_not_count_however_large_the_ratio() {
    Comparison twice = compared(1, 2.0, 60, 50);

    assertThat(twice.difference().value()).isCloseTo(2.0 * MILLISECOND, within(0.3 * MILLISECOND));
    assertThat(twice.isAtMost(1.2, 3.0 * MILLISECOND)).isEqualTo(HOLDS);
    assertThat(twice.isAtMost(1.2, 1.0 * MILLISECOND)).isEqualTo(DOES_NOT_HOLD);
  }

  @Test
  void what_disturbs_both_sides_at_one_time_cancels_out() {
    List<Histogram> before = new ArrayList<>();
    List<Histogram> after = new ArrayList<>();
    for (int block = 0; block < 60; block++) {
      double disturbed = block < 30 ? 1 : 3;
      before.add(block(50, () -> disturbed * sample()));
      after.add(block(50, () -> disturbed * sample()));
    }

    Comparison same = PairedBootstrap.of(1).compare(before, after, MEDIAN);

    assertThat(same.isAtMost(1.2, NO_FLOOR)).isEqualTo(HOLDS);
  }

  @Test
  void samples_within_a_block_that_are_alike_do_not_count_as_many() {
    // Every block has a pace of its own: 600 samples are worth little more than the 12 blocks.
    List<Histogram> before = new ArrayList<>();
    List<Histogram> after = new ArrayList<>();
    for (int block = 0; block < 12; block++) {
      double one = 1 + random.nextDouble();
      double other = 1 + random.nextDouble();
      before.add(block(50, () -> one * sample()));
      after.add(block(50, () -> other * sample()));
    }

    Comparison unsure = PairedBootstrap.of(1).compare(before, after, MEDIAN);

    assertThat(unsure.ratio().upper() - unsure.ratio().lower()).isGreaterThan(0.2);
  }

  @Test
  void the_same_seed_gives_the_same_interval() {
    List<Histogram> before = blocks(1.0, 20, 20);
    List<Histogram> after = blocks(1.1, 20, 20);

    assertThat(PairedBootstrap.of(5).compare(before, after, 95))
        .isEqualTo(PairedBootstrap.of(5).compare(before, after, 95))
        .isNotEqualTo(PairedBootstrap.of(6).compare(before, after, 95));
  }

  @Test
  void nothing_is_not_compared() {
    assertThatThrownBy(
            () ->
                PairedBootstrap.of(1).compare(blocks(1, 4, 10), List.of(new Histogram(3)), MEDIAN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nothing to compare: a side has no samples");
  }

  private Comparison compared(long seed, double times, int blocks, int samples) {
    return PairedBootstrap.of(seed)
        .compare(blocks(1, blocks, samples), blocks(times, blocks, samples), MEDIAN);
  }

  private List<Histogram> blocks(double times, int blocks, int samples) {
    List<Histogram> all = new ArrayList<>();
    for (int block = 0; block < blocks; block++) {
      all.add(block(samples, () -> times * sample()));
    }
    return all;
  }

  /** 2 ms, with a long tail, as latencies have. */
  private double sample() {
    return 2 * Math.exp(0.4 * random.nextGaussian());
  }

  private static Histogram block(int samples, DoubleSupplier sample) {
    Histogram block = new Histogram(3);
    for (int i = 0; i < samples; i++) {
      block.recordValue(Math.round(sample.getAsDouble() * MILLISECOND));
    }
    return block;
  }
}
