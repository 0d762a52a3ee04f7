package dev.gonogo.engine.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BinderTest {

  private static final String SMALL = "title: Bread\nbake in: {degrees: 220}\n";

  @Test
  void binds_a_record_with_everything_in_it() {
    Recipe recipe =
        Read.bound(
            """
            title: Bread
            servings: 6
            bake in: { degrees: 220, heat: bottom heat }
            steps:
              knead: { action: Knead well, lasts: 10 min }
              bake:
                action: Bake
                inside: [ { action: Turn } ]
            tools: [bowl, "17"]
            rest afterwards: 2 h
            cold: true
            difficulty: not so easy
            """,
            Recipe.class);

    assertThat(recipe.title().value()).isEqualTo("Bread");
    assertThat(recipe.servings()).isEqualTo(6);
    assertThat(recipe.bakeIn())
        .isEqualTo(new Recipe.Oven(220, Optional.of(Recipe.Heat.BOTTOM_HEAT)));
    assertThat(recipe.steps().keySet()).map(Text::value).containsExactly("knead", "bake");
    assertThat(recipe.tools()).containsExactly("bowl", "17");
    assertThat(recipe.restAfterwards()).contains(Duration.ofHours(2));
    assertThat(recipe.cold()).isTrue();
    assertThat(recipe.difficulty()).isEqualTo(Recipe.Difficulty.NOT_SO_EASY);
  }

  @Test
  void fills_in_what_may_be_absent() {
    Recipe recipe = Read.bound(SMALL, Recipe.class);

    assertThat(recipe.servings()).isEqualTo(4);
    assertThat(recipe.cold()).isFalse();
    assertThat(recipe.difficulty()).isEqualTo(Recipe.Difficulty.EASY);
    assertThat(recipe.steps()).isEmpty();
    assertThat(recipe.tools()).isEmpty();
    assertThat(recipe.restAfterwards()).isEmpty();
  }

  @Test
  void remembers_where_texts_keys_and_records_were_written() {
    Recipe recipe = Read.bound("# mine\n" + SMALL + "steps:\n  mix: Stir\n", Recipe.class);

    assertThat(recipe.position()).hasToString("f.yaml:2:1");
    assertThat(recipe.title().position()).hasToString("f.yaml:2:8");
    assertThat(recipe.steps().keySet())
        .map(key -> key.position().toString())
        .containsExactly("f.yaml:5:3");
    assertThat(recipe.steps().values())
        .map(step -> step.action().position().toString())
        .containsExactly("f.yaml:5:8");
  }

  @Test
  void takes_a_single_value_for_a_list_of_one() {
    assertThat(Read.bound(SMALL + "tools: bowl", Recipe.class).tools()).containsExactly("bowl");
  }

  @ParameterizedTest
  @CsvSource({
    "250 ms, PT0.25S",
    "15 s, PT15S",
    "5 min, PT5M",
    "5min, PT5M",
    "2 h, PT2H",
    "7 d, PT168H",
    "0 s, PT0S",
    "'''5 min''', PT5M",
    "999999999 d, PT23999999976H"
  })
  void binds_durations(String written, Duration duration) {
    assertThat(Read.bound(written, Duration.class)).isEqualTo(duration);
  }

  @Test
  void binds_single_values_without_a_record_around_them() {
    assertThat(Read.bound("-17", int.class)).isEqualTo(-17);
    assertThat(Read.bound("9223372036854775807", long.class)).isEqualTo(Long.MAX_VALUE);
    assertThat(Read.bound("true", boolean.class)).isTrue();
    assertThat(Read.bound("''", String.class)).isEmpty();
    assertThat(Read.bound("top heat", Recipe.Heat.class)).isEqualTo(Recipe.Heat.TOP_HEAT);
  }

  record Nodes(Node any, Mapping mapping, Sequence sequence, Scalar scalar) {}

  @Test
  void hands_out_nodes_as_they_stand() {
    Nodes nodes = Read.bound("{any: , mapping: {a: 1}, sequence: [1], scalar: 1}", Nodes.class);

    assertThat(((Scalar) nodes.any()).text()).isEmpty();
    assertThat(nodes.mapping().value("a")).isPresent();
    assertThat(nodes.sequence().elements()).hasSize(1);
    assertThat(nodes.scalar().text()).isEqualTo("1");
  }

  record Nested(Map<String, Map<Text, List<List<String>>>> deep, Optional<List<String>> maybe) {}

  @Test
  void binds_collections_in_collections() {
    Nested nested = Read.bound("deep: {z: {b: [[1, 2], [3]], a: [[4]]}, y: {}}", Nested.class);

    assertThat(nested.deep().keySet()).containsExactly("z", "y");
    assertThat(nested.deep().values())
        .flatMap(Map::values)
        .containsExactly(List.of(List.of("1", "2"), List.of("3")), List.of(List.of("4")));
    assertThat(nested.maybe()).isEmpty();
  }

  @Test
  void keeps_the_node_of_an_open_record_without_looking_at_its_keys() {
    Recipe recipe = Read.bound(SMALL + "extras: {whatever: [1]}", Recipe.class);

    assertThat(recipe.extras().orElseThrow().node().value("whatever")).isPresent();
  }
}
