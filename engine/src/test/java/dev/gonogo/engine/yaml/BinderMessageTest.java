package dev.gonogo.engine.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BinderMessageTest {

  private static final String OVEN_KEYS = "degrees, heat";

  @Test
  void reports_everything_that_is_wrong_together() {
    assertThat(
            Read.problems(
                "servigns: 4\nbake in: {degrees: hot, hat: top}\nsteps: {a: {lasts: 3}}\n",
                Recipe.class))
        .containsExactly(
            "f.yaml:1:1: missing key 'title'",
            "f.yaml:1:1: unknown key \"servigns\". Allowed: bake in, cold, difficulty, extras,"
                + " rest afterwards, servings, steps, title, tools. Did you mean \"servings\"?",
            "f.yaml:2:20: \"hot\" is not a whole number",
            "f.yaml:2:25: unknown key \"hat\". Allowed: " + OVEN_KEYS + ". Did you mean \"heat\"?",
            "f.yaml:3:12: missing key 'action'",
            "f.yaml:3:20: \"3\" is not a duration. Write a whole number of at most 9 digits with one"
                + " of the units ms, s, min, h, d, such as 5 min");
  }

  @Test
  void suggests_no_key_that_is_not_near() {
    assertThat(Read.problems("{degrees: 50, colour: red}", Recipe.Oven.class))
        .containsExactly("f.yaml:1:15: unknown key \"colour\". Allowed: degrees, heat.");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "many        | \"many\" is not a whole number",
        "1.5         | \"1.5\" is not a whole number",
        "017         | \"017\" is not a whole number",
        "'17'        | \"17\" is in quotes. Write a whole number without quotes",
        "2147483648  | \"2147483648\" is out of range: -2147483648 to 2147483647",
        "99999999999999999999 | \"99999999999999999999\" is out of range: -2147483648 to 2147483647",
        "[1]         | expected a whole number, found a list",
        "{}          | expected a whole number, found an empty mapping",
      })
  void tells_what_is_no_whole_number(String written, String message) {
    assertThat(Read.problems(written, int.class)).containsExactly("f.yaml:1:1: " + message);
  }

  @Test
  void tells_what_is_not_true_or_false() {
    assertThat(Read.problems("yes", boolean.class))
        .containsExactly("f.yaml:1:1: \"yes\" is not true or false");
    assertThat(Read.problems("'true'", boolean.class))
        .containsExactly("f.yaml:1:1: \"true\" is in quotes. Write true or false without quotes");
  }

  @ParameterizedTest
  @CsvSource({"5", "5 minutes", "1.5 h", "-5 s", "05 s", "5  s", "1234567890 s", "5 M"})
  void tells_what_is_no_duration(String written) {
    assertThat(Read.problems(written, Duration.class))
        .containsExactly(
            "f.yaml:1:1: \""
                + written
                + "\" is not a duration. Write a whole number of at most 9 digits with one of the"
                + " units ms, s, min, h, d, such as 5 min");
  }

  @Test
  void tells_the_words_of_an_enum() {
    assertThat(Read.problems("topheat", Recipe.Heat.class))
        .containsExactly(
            "f.yaml:1:1: \"topheat\" is not one of: top heat, bottom heat. Did you mean \"top heat\"?");
    assertThat(Read.problems("microwave", Recipe.Heat.class))
        .containsExactly("f.yaml:1:1: \"microwave\" is not one of: top heat, bottom heat.");
    assertThat(Read.problems("[top heat]", Recipe.Heat.class))
        .containsExactly("f.yaml:1:1: expected one of: top heat, bottom heat, found a list");
  }

  record Kinds(
      Optional<String> text,
      Optional<List<Weight>> list,
      Optional<Map<String, Text>> map,
      Optional<Recipe.Oven> oven,
      Optional<Recipe.Step> step,
      Optional<Recipe.Extras> extras,
      Optional<Recipe.Contents> contents,
      Optional<Mapping> mapping,
      Optional<Sequence> sequence,
      Optional<Scalar> scalar) {}

  record Weight(int number) {}

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "text: {a: 1, b: 2}  | 7: expected text, found a mapping with keys a, b",
        "text: []            | 7: expected text, found an empty list",
        "text:               | 6: expected text, found nothing",
        "list:               | 6: expected a list of mappings with keys number, found nothing",
        "list: [x]           | 8: expected a mapping with keys number, found \"x\"",
        "map: [x]            | 6: expected a mapping of names to texts, found a list",
        "oven: hot           | 7: expected a mapping with keys degrees, heat, found \"hot\"",
        "oven: {degrees: 20} | 7: 20 °C is not a temperature of an oven. Allowed: 50 to 300",
        "step: [x]           | 7: expected text, found a list",
        "step:               | 6: expected text, or a mapping with keys action, inside, lasts, found nothing",
        "step: ' '           | 7: an action has words",
        "extras: x           | 9: expected a mapping, found \"x\"",
        "contents: x         | 11: expected a mapping of names to whole numbers, found \"x\"",
        "contents: {a: x}    | 15: \"x\" is not a whole number",
        "mapping: x          | 10: expected a mapping, found \"x\"",
        "sequence: x         | 11: expected a list, found \"x\"",
        "scalar: [x]         | 9: expected a single value, found a list",
        "text: {a: , b: , c: , d: , e: , f: , g: , h: , i: } | 7: expected text, found a mapping with keys a, b, c, d, e, f, g, h, …",
      })
  void tells_what_was_expected_and_what_was_found(String written, String message) {
    assertThat(Read.problems(written, Kinds.class)).containsExactly("f.yaml:1:" + message);
  }
}
