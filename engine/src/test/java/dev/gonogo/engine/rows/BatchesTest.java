package dev.gonogo.engine.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BatchesTest {

  @Test
  void a_thousand_small_tables_are_twenty_queries() {
    List<Long> small = LongStream.range(0, 1_000).boxed().toList();

    assertThat(Batches.of(small, size -> size))
        .hasSize(20)
        .allSatisfy(batch -> assertThat(batch).hasSize(Batches.MOST))
        .flatMap(batch -> batch)
        .containsExactlyInAnyOrderElementsOf(small);
  }

  @Test
  void a_large_table_stands_alone_and_comes_first() {
    long large = Batches.FULL_BYTES;
    List<Long> sizes = List.of(1L, 3L, Long.MAX_VALUE, large, 2L, large / 2, large / 2 + 1, 0L);

    assertThat(Batches.of(sizes, size -> size))
        .containsExactly(
            List.of(Long.MAX_VALUE),
            List.of(large),
            List.of(large / 2 + 1, large / 2),
            List.of(3L, 2L, 1L, 0L));
  }

  @Test
  void nothing_is_no_query() {
    assertThat(Batches.of(List.<Long>of(), size -> size)).isEmpty();
  }
}
