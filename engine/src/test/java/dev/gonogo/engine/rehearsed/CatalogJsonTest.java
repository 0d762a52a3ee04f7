package dev.gonogo.engine.rehearsed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParseException;
import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.CatalogObject;
import dev.gonogo.engine.catalog.Components;
import dev.gonogo.engine.catalog.Privilege;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Schema;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogJsonTest {

  private static final String TEXT = "\"Ödön\"\u2028\\ '🐘'\t\n<&>";

  static List<Class<?>> kinds() {
    return List.of(CatalogObject.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void every_kind_comes_back_with_all_its_components(Class<? extends CatalogObject> kind)
      throws IOException {
    CatalogObject full = object(kind, false);
    CatalogObject bare = object(kind, true);

    assertThat(again(full, bare).objects()).containsExactly(full, bare);
  }

  @Test
  void so_does_everything_else() throws IOException {
    Catalog catalog = new Catalog(14, TEXT, List.of(), List.of("which roles have a password"));

    assertThat(again(catalog)).isEqualTo(catalog);
  }

  @Test
  void what_is_written() throws IOException {
    Catalog catalog = new Catalog(17, "shop", List.of(new Schema("app", "owner", null)), List.of());

    assertThat(written(catalog))
        .isEqualTo(
            "{\"format\":1,\"postgres\":17,\"database\":\"shop\",\"notReadable\":[],\"objects\":["
                + "{\"Schema\":{\"name\":\"app\",\"owner\":\"owner\",\"comment\":null}}]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"comment\":null | \"comment\":null,\"x\":1 | Schema has no component x",
        ",\"comment\":null | `` | Schema without [comment]",
        "\"owner\":\"o\" | \"owner\":null | nothing where java.lang.String owner should be",
        "\"Schema\" | \"Shema\" | no kind of object is called Shema",
        "\"format\":1 | \"format\":2 | format 2; 1 is known",
        "\"format\":1 | \"version\":1 | version where format should be",
        "\"format\":1 | \"format\":\"one\" | java.lang.NumberFormatException: For input string: \"one\""
      })
  void what_is_not_whole_is_refused(String part, String instead, String message)
      throws IOException {
    String json =
        written(new Catalog(17, "shop", List.of(new Schema("app", "o", null)), List.of()));

    assertThat(json).contains(part);
    assertThatThrownBy(() -> read(json.replace(part, instead)))
        .isInstanceOf(JsonParseException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"notReadable\":[] | \"notReadable\":[null]",
        "\"grantable\":false | \"grantable\":null",
        "\"grantable\":false | \"grantable\":0",
        "\"on\":\"TABLE\" | \"on\":\"CHAIR\"",
        "[{\"Privilege\" | [null,{\"Privilege\"",
        "\"postgres\":17 | \"postgres\":null",
      })
  void so_is_what_is_something_else(String part, String instead) throws IOException {
    String json =
        written(
            new Catalog(
                17,
                "shop",
                List.of(
                    new Privilege(
                        dev.gonogo.engine.catalog.ObjectKind.TABLE,
                        "users",
                        null,
                        "shop",
                        "owner",
                        "SELECT",
                        false,
                        "owner")),
                List.of()));

    assertThat(json).contains(part);
    assertThatThrownBy(() -> read(json.replace(part, instead)))
        .isInstanceOf(JsonParseException.class);
  }

  private static CatalogObject object(Class<? extends CatalogObject> kind, boolean bare) {
    List<@Nullable Object> values = new ArrayList<>();
    for (RecordComponent component : kind.getRecordComponents()) {
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      values.add(bare && nullable ? null : value(component.getGenericType(), values.size()));
    }
    return Components.make(kind, values);
  }

  /** Another one for each place, so that none can be taken for another. */
  private static Object value(Type type, int place) {
    if (type == String.class) {
      return TEXT + place;
    }
    if (type == int.class) {
      return -place;
    }
    if (type == long.class) {
      return Long.MAX_VALUE - place;
    }
    if (type == boolean.class || type == Boolean.class) {
      return place % 2 == 0;
    }
    if (type == QualifiedName.class) {
      return new QualifiedName("Schema " + place, TEXT);
    }
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return List.of(value(list.getActualTypeArguments()[0], place));
    }
    if (type instanceof Class<?> constants && constants.isEnum()) {
      return Arrays.asList(constants.getEnumConstants()).get(1);
    }
    throw new AssertionError("no value of " + type + ": add one");
  }

  private static Catalog again(CatalogObject... objects) throws IOException {
    return again(new Catalog(17, "shop", List.of(objects), List.of()));
  }

  private static Catalog again(Catalog catalog) throws IOException {
    return read(written(catalog));
  }

  private static String written(Catalog catalog) throws IOException {
    StringWriter out = new StringWriter();
    CatalogJson.write(catalog, out);
    return out.toString();
  }

  private static Catalog read(String json) throws IOException {
    return CatalogJson.read(new StringReader(json));
  }
}
