package dev.gonogo.engine.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ProblemsTest {

  private final Problems problems = new Problems();

  @Test
  void are_listed_by_position_then_message() {
    problems.add(new Position("a", 2, 1), "second");
    problems.add(new Position("a", 1, 1), "first, b");
    problems.add(new Problem(new Position("a", 1, 1), "first, a"));

    assertThat(problems.list())
        .map(Problem::toString)
        .containsExactly("a:1:1: first, a", "a:1:1: first, b", "a:2:1: second");
  }

  @Test
  void are_empty_until_one_is_added() {
    assertThat(problems.isEmpty()).isTrue();

    problems.add(new Position("a", 1, 1), "wrong");

    assertThat(problems.isEmpty()).isFalse();
  }

  @Test
  void hand_out_a_copy() {
    List<Problem> before = problems.list();

    problems.add(new Position("a", 1, 1), "wrong");

    assertThat(before).isEmpty();
  }
}
