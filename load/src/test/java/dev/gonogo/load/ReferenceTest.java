package dev.gonogo.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.check.Checks;
import dev.gonogo.engine.spec.ItemBody;
import dev.gonogo.engine.spec.Spec;
import dev.gonogo.engine.yaml.JsonSchema;
import dev.gonogo.engine.yaml.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The JSON Schema and the reference page say what the records say.
 *
 * <p>Here, where the checks of all modules are on the class path. Written anew by {@code mvn test
 * -pl load -am -Dtest=ReferenceTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dreference.write=true}.
 */
class ReferenceTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final String STALE =
      "%s is stale. Write it anew: mvn test -pl load -am -Dtest=ReferenceTest -Dsurefire.failIfNoSpecifiedTests=false -Dreference.write=true";

  @Test
  void the_schema_is_not_stale() throws IOException {
    compare(DOCS.resolve("spec.schema.json"), JsonSchema.of(Spec.class, checks()));
  }

  @Test
  void the_reference_page_is_not_stale() throws IOException {
    compare(DOCS.resolve("reference.md"), Reference.of("The spec file", Spec.class, checks()));
  }

  private static Map<Class<?>, Map<String, Class<?>>> checks() {
    return Map.of(ItemBody.class, new LinkedHashMap<>(Checks.load().byWord()));
  }

  private static void compare(Path file, String generated) throws IOException {
    if (Boolean.getBoolean("reference.write")) {
      Files.createDirectories(DOCS);
      Files.writeString(file, generated);
    }
    assertThat(file).as(STALE, file).exists();
    assertThat(Files.readString(file)).as(STALE, file).isEqualTo(generated);
  }
}
