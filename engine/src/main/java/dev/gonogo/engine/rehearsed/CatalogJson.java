package dev.gonogo.engine.rehearsed;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.CatalogObject;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;

/** Catalogs as JSON and back, object by object; null stays null, because it means unknown. */
final class CatalogJson {

  private static final String FORMAT = "format";
  private static final String MAJOR = "postgres";
  private static final String DATABASE = "database";
  private static final String NOT_READABLE = "notReadable";
  private static final String OBJECTS = "objects";

  private static final int VERSION = 1;

  private static final Gson GSON =
      new GsonBuilder().registerTypeAdapterFactory(new WholeRecords()).create();
  private static final TypeAdapter<List<String>> TEXTS = GSON.getAdapter(new TypeToken<>() {});
  private static final ObjectsJson ALL = new ObjectsJson(GSON);

  private CatalogJson() {}

  static void write(Catalog catalog, Writer to) throws IOException {
    JsonWriter out = new JsonWriter(to);
    out.beginObject();
    out.name(FORMAT).value(VERSION);
    out.name(MAJOR).value(catalog.majorVersion());
    out.name(DATABASE).value(catalog.database());
    TEXTS.write(out.name(NOT_READABLE), catalog.notReadable());
    ALL.write(out.name(OBJECTS), catalog.objects());
    out.endObject();
    out.flush();
  }

  /**
   * Reads a catalog.
   *
   * @throws IOException where the text ends too early, or is no JSON
   * @throws JsonParseException where it is JSON of something else
   */
  static Catalog read(Reader from) throws IOException {
    try {
      return read(new JsonReader(from));
    } catch (IllegalStateException | NumberFormatException | NullPointerException other) {
      // What is thrown where a value is of another type, or null in a list.
      throw new JsonParseException(other);
    }
  }

  private static Catalog read(JsonReader in) throws IOException {
    in.beginObject();
    requireName(FORMAT, in);
    int format = in.nextInt();
    if (format != VERSION) {
      throw new JsonParseException("format %d; %d is known".formatted(format, VERSION));
    }
    requireName(MAJOR, in);
    int major = in.nextInt();
    requireName(DATABASE, in);
    String database = in.nextString();
    requireName(NOT_READABLE, in);
    List<String> notReadable = TEXTS.read(in);
    requireName(OBJECTS, in);
    List<CatalogObject> objects = ALL.read(in);
    in.endObject();
    if (in.peek() != JsonToken.END_DOCUMENT) {
      throw new JsonParseException("more than one catalog");
    }
    return new Catalog(major, database, objects, notReadable);
  }

  private static void requireName(String name, JsonReader in) throws IOException {
    String found = in.nextName();
    if (!found.equals(name)) {
      throw new JsonParseException("%s where %s should be".formatted(found, name));
    }
  }
}
