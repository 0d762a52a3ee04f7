package dev.gonogo.engine.rehearsed;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON objects of all their components, and back only where none is missing, unknown or
 * null without need: Gson alone would leave out in silence what a file does not say.
 */
final class WholeRecords implements TypeAdapterFactory {

  @Override
  @SuppressWarnings("unchecked") // The adapter is one of the type that was asked for.
  public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    Class<?> kind = type.getRawType();
    return kind.isRecord() ? (TypeAdapter<T>) new RecordAdapter<>(kind, gson) : null;
  }
}
