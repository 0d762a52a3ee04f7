package dev.gonogo.load.workload;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

/** A value that JSON has as text. */
final class TextAdapter<T> extends TypeAdapter<T> {

  private final Function<T, String> write;
  private final Function<String, T> read;

  TextAdapter(Function<T, String> write, Function<String, T> read) {
    this.write = write;
    this.read = read;
  }

  @Override
  public void write(JsonWriter out, T value) throws IOException {
    out.value(write.apply(value));
  }

  @Override
  public T read(JsonReader in) throws IOException {
    String text = in.nextString();
    try {
      return read.apply(text);
    } catch (DateTimeException exception) {
      throw new JsonParseException(
          "\"%s\" at %s is no time".formatted(text, in.getPath()), exception);
    }
  }
}
