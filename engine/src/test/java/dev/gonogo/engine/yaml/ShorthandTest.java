package dev.gonogo.engine.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ShorthandTest {

  @Test
  void lets_a_record_be_written_as_one_value_or_with_its_keys() {
    Recipe.Step without = Read.bound("Stir", Recipe.Step.class);
    Recipe.Step with = Read.bound("{action: Stir}", Recipe.Step.class);

    assertThat(without).isEqualTo(with);
  }

  record Visitors(List<String> names) {

    @Shorthand
    static Visitors of(List<String> names) {
      return new Visitors(names);
    }
  }

  @Test
  void may_take_a_list_and_then_also_a_single_value() {
    Visitors both = new Visitors(List.of("a", "b"));

    assertThat(Read.bound("[a, b]", Visitors.class)).isEqualTo(both);
    assertThat(Read.bound("{names: [a, b]}", Visitors.class)).isEqualTo(both);
    assertThat(Read.bound("a", Visitors.class).names()).containsExactly("a");
  }

  @Test
  void that_takes_a_map_leaves_all_keys_to_the_map() {
    Recipe.Contents contents = Read.bound("{salt: 5, milligrams: 7}", Recipe.Contents.class);

    assertThat(contents.milligrams().keySet())
        .map(Text::value)
        .containsExactly("salt", "milligrams");
  }
}
