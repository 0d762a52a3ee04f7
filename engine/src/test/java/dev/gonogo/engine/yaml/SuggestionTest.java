package dev.gonogo.engine.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuggestionTest {

  private static final List<String> KEYS = List.of("deploy as", "parameters", "setup", "a");

  @ParameterizedTest
  @CsvSource({
    "deply as, deploy as",
    "deployAs, deploy as",
    "DEPLOY AS, deploy as",
    "params, ",
    "paramters, parameters",
    "set up, setup",
    "stup, setup",
    "sexton, ",
    "b, ",
    "xa, a",
  })
  void is_what_is_near_and_nothing_else(String written, String expected) {
    assertThat(Suggestion.nearest(written, KEYS).orElse(null)).isEqualTo(expected);
  }

  @Test
  void allows_a_third_of_a_long_line_to_differ() {
    List<String> lines = List.of("All tables have row level security enabled", "No errors in logs");

    assertThat(Suggestion.nearest("All tables have RLS enabled", lines)).isEmpty();
    assertThat(Suggestion.nearest("All tables have row security enabled.", lines))
        .contains("All tables have row level security enabled");
  }

  @Test
  void is_nothing_when_two_are_equally_near() {
    assertThat(Suggestion.nearest("bat", List.of("cat", "hat"))).isEmpty();
    assertThat(Suggestion.nearest("bat", List.of("cat", "bats", "bat"))).contains("bat");
  }

  @Test
  void counts_a_text_given_twice_once() {
    assertThat(Suggestion.nearest("bat", List.of("cat", "cat"))).contains("cat");
  }

  @Test
  void is_nothing_for_nothing_and_for_more_than_400_characters() {
    assertThat(Suggestion.nearest("", List.of("a"))).isEmpty();
    assertThat(Suggestion.nearest("x".repeat(400), List.of("x".repeat(399)))).isPresent();
    assertThat(Suggestion.nearest("x".repeat(401), List.of("x".repeat(400)))).isEmpty();
  }

  @Test
  void closest_shares_most_however_little_that_is() {
    List<String> lines = List.of("Orders have a total", "No errors in logs", "Orders", "Ordered");

    assertThat(Suggestion.closest("There must be no error at all", lines))
        .contains("No errors in logs");
    assertThat(Suggestion.closest("Each of the ORDERS must have a total above zero", lines))
        .contains("Orders have a total");
    assertThat(Suggestion.closest("xyz", lines)).as("the first of all").contains(lines.get(0));
    assertThat(Suggestion.closest("", lines)).contains(lines.get(0));
    assertThat(Suggestion.closest("Orders", List.of())).isEmpty();
  }
}
