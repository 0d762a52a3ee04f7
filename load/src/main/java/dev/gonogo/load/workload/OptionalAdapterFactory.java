package dev.gonogo.load.workload;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be absent, as the value itself or null. */
final class OptionalAdapterFactory implements TypeAdapterFactory {

  @Override
  @SuppressWarnings("unchecked") // T is an Optional of what its type says.
  public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    if (type.getRawType() != Optional.class) {
      return null;
    }
    TypeToken<?> of =
        TypeToken.get(((ParameterizedType) type.getType()).getActualTypeArguments()[0]);
    return (TypeAdapter<T>) new OptionalAdapter<>(gson.getAdapter(of));
  }

  private static final class OptionalAdapter<V> extends TypeAdapter<Optional<V>> {
    private final TypeAdapter<V> of;

    private OptionalAdapter(TypeAdapter<V> of) {
      this.of = of;
    }

    @Override
    public void write(JsonWriter out, Optional<V> value) throws IOException {
      if (value.isPresent()) {
        of.write(out, value.get());
      } else {
        out.nullValue();
      }
    }

    @Override
    public Optional<V> read(JsonReader in) throws IOException {
      if (in.peek() == JsonToken.NULL) {
        in.nextNull();
        return Optional.empty();
      }
      return Optional.of(of.read(in));
    }
  }
}
