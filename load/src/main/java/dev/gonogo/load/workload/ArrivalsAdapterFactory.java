package dev.gonogo.load.workload;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Arrivals with a word that says which kind they are. */
final class ArrivalsAdapterFactory implements TypeAdapterFactory {
  private static final String KIND = "kind";
  private static final Map<String, Class<? extends Arrivals>> KINDS =
      Map.of(
          "constant", Arrivals.Constant.class,
          "ramp", Arrivals.Ramp.class,
          "closed", Arrivals.Closed.class);

  @Override
  @SuppressWarnings("unchecked") // T is Arrivals.
  public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    return type.getRawType() == Arrivals.class ? (TypeAdapter<T>) new Adapter(gson) : null;
  }

  private static final class Adapter extends TypeAdapter<Arrivals> {
    private final Gson gson;

    private Adapter(Gson gson) {
      this.gson = gson;
    }

    @Override
    public void write(JsonWriter out, Arrivals arrivals) throws IOException {
      JsonObject object = new JsonObject();
      KINDS.forEach(
          (word, kind) -> {
            if (kind.isInstance(arrivals)) {
              object.addProperty(KIND, word);
            }
          });
      gson.toJsonTree(arrivals, arrivals.getClass()).getAsJsonObject().asMap().forEach(object::add);
      gson.toJson(object, out);
    }

    @Override
    public Arrivals read(JsonReader in) throws IOException {
      JsonElement element = gson.fromJson(in, JsonElement.class);
      JsonElement kind = element.isJsonObject() ? element.getAsJsonObject().get(KIND) : null;
      Class<? extends Arrivals> type =
          kind == null || !kind.isJsonPrimitive() ? null : KINDS.get(kind.getAsString());
      if (type == null) {
        throw new JsonParseException(
            "arrivals of kind %s; allowed are constant, ramp and closed".formatted(kind));
      }
      return gson.fromJson(element, type);
    }
  }
}
