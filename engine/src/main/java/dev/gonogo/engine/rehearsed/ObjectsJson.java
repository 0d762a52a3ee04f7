package dev.gonogo.engine.rehearsed;

import static java.util.stream.Collectors.toMap;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.gonogo.engine.catalog.CatalogObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Objects of any kind, each within a JSON object that names it: {@code {"Schema":{"name":"app"}}}.
 *
 * <p>No TypeAdapter: in lists Gson takes that of the class of each element instead.
 */
final class ObjectsJson {

  private final Map<String, TypeAdapter<CatalogObject>> kinds;

  ObjectsJson(Gson gson) {
    kinds =
        Arrays.stream(CatalogObject.class.getPermittedSubclasses())
            .collect(toMap(Class::getSimpleName, kind -> adapter(kind, gson)));
  }

  @SuppressWarnings("unchecked") // Every permitted kind is a CatalogObject.
  private static TypeAdapter<CatalogObject> adapter(Class<?> kind, Gson gson) {
    return (TypeAdapter<CatalogObject>) gson.getAdapter(kind);
  }

  void write(JsonWriter out, List<CatalogObject> objects) throws IOException {
    out.beginArray();
    for (CatalogObject object : objects) {
      String kind = object.getClass().getSimpleName();
      out.beginObject();
      of(kind).write(out.name(kind), object);
      out.endObject();
    }
    out.endArray();
  }

  List<CatalogObject> read(JsonReader in) throws IOException {
    List<CatalogObject> objects = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      in.beginObject();
      objects.add(of(in.nextName()).read(in));
      in.endObject();
    }
    in.endArray();
    return objects;
  }

  private TypeAdapter<CatalogObject> of(String kind) {
    TypeAdapter<CatalogObject> adapter = kinds.get(kind);
    if (adapter == null) {
      throw new JsonParseException("no kind of object is called " + kind);
    }
    return adapter;
  }
}
