package dev.gonogo.engine.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OtherKeysTest {

  @Doc("Who sees what.")
  record Seen(
      @Doc("Its key.") List<String> key,
      @Doc("What it sees.") @OtherKeys("actor") Map<Text, Text> actors) {}

  @Test
  void keys_of_its_own_are_bound_and_all_others_are_gathered() {
    Seen seen = Read.bound("{ mia: all, key: id, ben: none }", Seen.class);

    assertThat(seen.key()).containsExactly("id");
    assertThat(seen.actors()).hasToString("{mia=all, ben=none}");
    assertThat(seen.actors().keySet())
        .extracting(text -> text.position().column())
        .containsExactly(3, 22);
  }

  @Test
  void what_cannot_be_bound_is_told_with_its_place() {
    assertThat(Read.problems("{ mia: [all] }", Seen.class))
        .containsExactly("f.yaml:1:8: expected text, found a list");
  }

  @Test
  void schema_and_reference_show_them() {
    assertThat(JsonSchema.of(Seen.class, Map.of()))
        .contains("\"additionalProperties\": {")
        .contains("\"description\": \"What it sees.\"");
    assertThat(Reference.of("T", Seen.class, Map.of()))
        .contains("| `key` | optional | a list of texts | Its key. |")
        .contains("| `<actor>` | any number | text | What it sees. |");
  }
}
