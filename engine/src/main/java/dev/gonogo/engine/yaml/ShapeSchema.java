package dev.gonogo.engine.yaml;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/** The JSON Schema of a shape; of a record, a reference to its definition. */
final class ShapeSchema implements Shape.Visitor<JsonObject> {

  private final Definitions definitions;

  ShapeSchema(Definitions definitions) {
    this.definitions = definitions;
  }

  @Override
  public JsonObject plain(Plain plain) {
    return switch (plain) {
      case STRING, TEXT -> text();
      case INT, LONG -> type("integer");
      case BOOLEAN -> type("boolean");
      case DURATION -> {
        JsonObject schema = type("string");
        schema.addProperty("pattern", "^" + PlainBinder.DURATION.pattern() + "$");
        yield schema;
      }
      case DATE -> {
        JsonObject schema = text();
        schema.addProperty("format", "date");
        yield schema;
      }
      // Not the format "date-time": that demands seconds.
      case TIME -> text();
    };
  }

  @Override
  public JsonObject choice(Shape.Choice choice) {
    JsonObject schema = new JsonObject();
    if (choice.constants().stream().allMatch(constant -> constant.doc().isEmpty())) {
      schema.add("enum", array(choice.words()));
      return schema;
    }
    JsonArray alternatives = new JsonArray();
    choice.constants().forEach(constant -> alternatives.add(constant(constant)));
    schema.add("oneOf", alternatives);
    return schema;
  }

  private static JsonObject constant(Constant constant) {
    JsonObject schema = new JsonObject();
    schema.addProperty("const", constant.word());
    constant.doc().ifPresent(doc -> schema.addProperty("description", doc));
    return schema;
  }

  @Override
  public JsonObject list(Shape.ListOf list) {
    JsonObject element = list.element().accept(this);
    JsonObject several = type("array");
    several.add("items", element);
    return anyOf(several, element);
  }

  @Override
  public JsonObject map(Shape.MapOf map) {
    JsonObject schema = type("object");
    schema.add("additionalProperties", map.value().accept(this));
    return schema;
  }

  @Override
  public JsonObject maybe(Shape.Maybe maybe) {
    return maybe.value().accept(this);
  }

  @Override
  public JsonObject nested(Shape.Nested nested) {
    JsonObject schema = new JsonObject();
    schema.addProperty("$ref", "#/$defs/" + definitionName(nested.type()));
    return schema;
  }

  @Override
  public JsonObject raw(Shape.Raw raw) {
    if (raw.type() == Mapping.class) {
      return type("object");
    }
    if (raw.type() == Sequence.class) {
      return type("array");
    }
    return raw.type() == Scalar.class ? text() : new JsonObject();
  }

  @Override
  public JsonObject here(Shape.Here here) {
    throw new IllegalStateException("a position is not written");
  }

  /** Words as they stand in a URI fragment. */
  String definitionName(Class<?> type) {
    return definitions.name(type).replace(' ', '-');
  }

  /** What is written for a record. */
  JsonObject definition(Class<?> type) {
    RecordShape shape = RecordShape.of(type);
    Optional<JsonObject> shorthand =
        shape.shorthand().map(ShorthandShape::parameter).map(parameter -> parameter.accept(this));
    JsonObject schema =
        shape.isAlwaysShort()
            ? shorthand.orElseThrow()
            : shorthand.map(value -> anyOf(value, keys(type))).orElseGet(() -> keys(type));
    shape.doc().ifPresent(doc -> schema.addProperty("description", doc));
    return schema;
  }

  private JsonObject keys(Class<?> type) {
    List<Component> keys = definitions.keys(type);
    JsonObject properties = new JsonObject();
    keys.forEach(key -> properties.add(key.key(), property(key)));
    List<String> required =
        keys.stream().filter(Component::isRequired).map(Component::key).toList();
    JsonObject schema = type("object");
    schema.add("properties", properties);
    if (!required.isEmpty()) {
      schema.add("required", array(required));
    }
    Optional<JsonObject> others = RecordShape.of(type).others().map(this::others);
    others.ifPresentOrElse(
        values -> schema.add("additionalProperties", values),
        () -> schema.addProperty("additionalProperties", false));
    return schema;
  }

  /** What may be written under a key that the team chooses. */
  private JsonObject others(Component component) {
    JsonObject values = ((Shape.MapOf) component.shape()).value().accept(this);
    component.doc().ifPresent(doc -> values.addProperty("description", doc));
    return values;
  }

  private JsonObject property(Component key) {
    JsonObject schema = key.shape().accept(this);
    key.doc().ifPresent(doc -> schema.addProperty("description", doc));
    key.byDefault().ifPresent(text -> addDefault(schema, key.shape(), text));
    return schema;
  }

  /** As the JSON value an editor would insert: numbers and truth values without quotes. */
  private static void addDefault(JsonObject schema, Shape shape, String text) {
    if (shape == Plain.INT || shape == Plain.LONG) {
      schema.addProperty("default", Long.valueOf(text));
    } else if (shape == Plain.BOOLEAN) {
      schema.addProperty("default", Boolean.valueOf(text));
    } else {
      schema.addProperty("default", text);
    }
  }

  /**
   * An editor takes {@code 17} for a number and {@code true} for a truth value; here it is text.
   */
  private static JsonObject text() {
    JsonObject schema = new JsonObject();
    schema.add("type", array(List.of("string", "number", "boolean")));
    return schema;
  }

  private static JsonObject type(String name) {
    JsonObject schema = new JsonObject();
    schema.addProperty("type", name);
    return schema;
  }

  private static JsonObject anyOf(JsonObject one, JsonObject other) {
    JsonArray alternatives = new JsonArray();
    alternatives.add(one);
    alternatives.add(other);
    JsonObject schema = new JsonObject();
    schema.add("anyOf", alternatives);
    return schema;
  }

  private static JsonArray array(List<String> elements) {
    JsonArray array = new JsonArray();
    elements.forEach(array::add);
    return array;
  }
}
