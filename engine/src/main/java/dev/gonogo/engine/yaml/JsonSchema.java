package dev.gonogo.engine.yaml;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.util.Map;

/**
 * The JSON Schema (draft 2020-12) of the files a record type binds, for completion and checking in
 * editors. Stateless.
 */
public final class JsonSchema {

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private JsonSchema() {}

  /**
   * The schema as pretty-printed JSON; the same text for the same types.
   *
   * @param root the record of a whole file
   * @param open for each record type marked {@link Open} the keys it takes and what they bind to
   * @throws IllegalArgumentException where a type cannot be bound or an open record is not listed,
   *     errors of the program
   */
  public static String of(Class<?> root, Map<Class<?>, Map<String, Class<?>>> open) {
    Definitions definitions = new Definitions(root, open);
    ShapeSchema shapes = new ShapeSchema(definitions);
    JsonObject records = new JsonObject();
    definitions
        .types()
        .forEach(type -> records.add(shapes.definitionName(type), shapes.definition(type)));
    JsonObject schema = new JsonObject();
    schema.addProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
    Shape.of(root).accept(shapes).asMap().forEach(schema::add);
    schema.add("$defs", records);
    return GSON.toJson(schema) + "\n";
  }
}
