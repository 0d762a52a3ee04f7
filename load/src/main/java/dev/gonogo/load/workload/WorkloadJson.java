package dev.gonogo.load.workload;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Workloads, and what is measured of them, as JSON: times in ISO 8601. */
public final class WorkloadJson {

  /** Without passwords, for evidence and for files. */
  public static final Gson SHOWN = builder(false).setPrettyPrinting().create();

  /** In one line and with passwords, for another process. */
  public static final Gson SENT = builder(true).create();

  /** In one line and without passwords. */
  public static final Gson LINE = builder(false).create();

  private WorkloadJson() {}

  /**
   * Reads a workload.
   *
   * @throws IllegalArgumentException where the text is none; the message says why
   */
  public static Workload read(String json) {
    return read(json, Workload.class);
  }

  /**
   * Reads a record.
   *
   * @throws IllegalArgumentException where the text is none; the message says why
   */
  public static <T> T read(String json, Class<T> type) {
    return Optional.ofNullable(parsed(json, type))
        .orElseThrow(
            () -> new IllegalArgumentException("there is no %s to read".formatted(name(type))));
  }

  private static <T> @Nullable T parsed(String json, Class<T> type) {
    try {
      return SENT.fromJson(json, type);
    } catch (JsonParseException exception) {
      throw new IllegalArgumentException(
          "this is no %s as JSON: %s".formatted(name(type), exception.getMessage()), exception);
    } catch (RuntimeException exception) {
      // Gson wraps what the constructor of a record throws.
      Throwable cause = exception.getCause();
      String said = cause == null ? exception.getMessage() : String.valueOf(cause.getMessage());
      throw new IllegalArgumentException(
          "this %s cannot be used: %s".formatted(name(type), said), exception);
    }
  }

  private static String name(Class<?> type) {
    return type.getSimpleName();
  }

  private static GsonBuilder builder(boolean withPasswords) {
    return new GsonBuilder()
        .disableHtmlEscaping()
        .serializeNulls()
        .setFieldNamingPolicy(FieldNamingPolicy.IDENTITY)
        .registerTypeAdapter(Instant.class, new TextAdapter<>(Instant::toString, Instant::parse))
        .registerTypeAdapter(Duration.class, new TextAdapter<>(Duration::toString, Duration::parse))
        .registerTypeAdapter(Login.class, new LoginAdapter(withPasswords))
        .registerTypeAdapterFactory(new OptionalAdapterFactory())
        .registerTypeAdapterFactory(new ArrivalsAdapterFactory());
  }
}
