package dev.gonogo.engine.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Schema and reference page of {@link Recipe}, letter by letter. */
final class GeneratedTest {

  private static final Map<Class<?>, Map<String, Class<?>>> EXTRAS =
      Map.of(
          Recipe.Extras.class,
          Map.of("serving", Recipe.Serving.class, "contents", Recipe.Contents.class));

  @Test
  void schema_is_as_approved() throws IOException {
    assertThat(JsonSchema.of(Recipe.class, EXTRAS)).isEqualTo(approved("recipe.schema.json"));
  }

  @Test
  void reference_page_is_as_approved() throws IOException {
    assertThat(Reference.of("The recipe file", Recipe.class, EXTRAS))
        .isEqualTo(approved("recipe.md"));
  }

  record Recipes(One.Recipe one, Two.Recipe two) {}

  static final class One {
    record Recipe(String a) {}
  }

  static final class Two {
    record Recipe(String b) {}
  }

  @Test
  void records_of_the_same_name_are_told_apart() {
    assertThat(
            JsonParser.parseString(JsonSchema.of(Recipes.class, Map.of()))
                .getAsJsonObject()
                .getAsJsonObject("$defs")
                .keySet())
        .containsExactly("recipes", "recipe", "recipe-2");
  }

  private static String approved(String name) throws IOException {
    try (InputStream file = GeneratedTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8);
    }
  }
}
