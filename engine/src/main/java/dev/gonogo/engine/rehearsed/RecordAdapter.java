package dev.gonogo.engine.rehearsed;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import dev.gonogo.engine.catalog.Components;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One kind of record as a JSON object. */
final class RecordAdapter<T> extends TypeAdapter<T> {

  private final Class<T> kind;
  private final Map<String, Part> parts = new LinkedHashMap<>();

  RecordAdapter(Class<T> kind, Gson gson) {
    this.kind = kind;
    for (RecordComponent component : Components.of(kind)) {
      parts.put(component.getName(), Part.of(component, parts.size(), gson));
    }
  }

  @Override
  public void write(JsonWriter out, @Nullable T object) throws IOException {
    if (object == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    for (Part part : parts.values()) {
      out.name(part.component.getName());
      part.adapter.write(out, Components.value(part.component, object));
    }
    out.endObject();
  }

  @Override
  public @Nullable T read(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    @Nullable Object[] values = new @Nullable Object[parts.size()];
    boolean[] known = new boolean[parts.size()];
    in.beginObject();
    while (in.hasNext()) {
      Part part = part(in.nextName());
      values[part.place] = part.read(in);
      known[part.place] = true;
    }
    in.endObject();
    requireAll(known);
    return made(Arrays.asList(values));
  }

  private Part part(String name) {
    Part part = parts.get(name);
    if (part == null) {
      throw new JsonParseException(kind.getSimpleName() + " has no component " + name);
    }
    return part;
  }

  private void requireAll(boolean[] known) {
    List<String> names = List.copyOf(parts.keySet());
    List<String> missing =
        IntStream.range(0, known.length).filter(i -> !known[i]).mapToObj(names::get).toList();
    if (!missing.isEmpty()) {
      throw new JsonParseException(kind.getSimpleName() + " without " + missing);
    }
  }

  private T made(List<@Nullable Object> values) {
    try {
      return Components.make(kind, values);
    } catch (IllegalArgumentException refused) {
      throw new JsonParseException(refused.getMessage(), refused);
    }
  }

  /** One component: where it stands among the others, and how it is written. */
  private record Part(
      RecordComponent component,
      int place,
      boolean nullable,
      TypeAdapter<@Nullable Object> adapter) {

    @SuppressWarnings("unchecked") // The component holds what its type says.
    static Part of(RecordComponent component, int place, Gson gson) {
      return new Part(
          component,
          place,
          component.getAnnotatedType().isAnnotationPresent(Nullable.class),
          (TypeAdapter<@Nullable Object>)
              gson.getAdapter(TypeToken.get(component.getGenericType())));
    }

    @Nullable Object read(JsonReader in) throws IOException {
      Object value = adapter.read(in);
      if (value == null && !nullable) {
        throw new JsonParseException("nothing where " + component + " should be");
      }
      return value;
    }
  }
}
