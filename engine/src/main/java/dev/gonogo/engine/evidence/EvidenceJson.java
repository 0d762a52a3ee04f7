package dev.gonogo.engine.evidence;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Records as JSON and back: times in ISO 8601, constants as the words people read. */
final class EvidenceJson {
  private static final String KIND = "record";

  private static final Map<String, Class<? extends EvidenceRecord>> KINDS =
      Map.ofEntries(
          Map.entry("run started", RunStarted.class),
          Map.entry("document read", DocumentRead.class),
          Map.entry("acceptance read", AcceptanceRead.class),
          Map.entry("signature read", SignatureRead.class),
          Map.entry("rehearsal read", RehearsalRead.class),
          Map.entry("server found", ServerFound.class),
          Map.entry("step started", StepStarted.class),
          Map.entry("step told", StepTold.class),
          Map.entry("time measured", TimeMeasured.class),
          Map.entry("stop point tried", StopPointTried.class),
          Map.entry("step finished", StepFinished.class),
          Map.entry("run finished", RunFinished.class));

  private static final Gson LINE = builder().create();
  private static final Gson PRETTY = builder().setPrettyPrinting().create();

  private EvidenceJson() {}

  static String line(EvidenceRecord record) {
    JsonObject object = new JsonObject();
    object.addProperty(KIND, kind(record));
    LINE.toJsonTree(record, record.getClass()).getAsJsonObject().asMap().forEach(object::add);
    return LINE.toJson(object);
  }

  /**
   * Reads a record.
   *
   * @throws JsonParseException where the line is not one
   */
  static EvidenceRecord record(String line) {
    JsonObject object = read(LINE, line, JsonObject.class);
    Class<? extends EvidenceRecord> type =
        object.get(KIND) instanceof JsonPrimitive kind ? KINDS.get(kind.getAsString()) : null;
    if (type == null) {
      throw new JsonParseException("not a kind of record: " + object.get(KIND));
    }
    return read(LINE, line, type);
  }

  static String pretty(Verdict verdict) {
    return PRETTY.toJson(verdict);
  }

  static String pretty(List<StopPointTried> tried) {
    return PRETTY.toJson(tried);
  }

  /**
   * Reads a verdict.
   *
   * @throws JsonParseException where the text is not one
   */
  static Verdict verdict(String json) {
    return read(PRETTY, json, Verdict.class);
  }

  private static <T> T read(Gson gson, String json, Class<T> type) {
    T value;
    try {
      value = gson.fromJson(json, type);
    } catch (JsonParseException e) {
      throw e;
    } catch (RuntimeException e) {
      // Gson wraps what a record's constructor throws in a plain RuntimeException, and passes on
      // what the parsers of times throw.
      throw new JsonParseException("not a " + type.getSimpleName(), e);
    }
    if (value == null) {
      throw new JsonParseException("nothing where a " + type.getSimpleName() + " should be");
    }
    return value;
  }

  private static String kind(EvidenceRecord record) {
    return KINDS.entrySet().stream()
        .filter(kind -> kind.getValue() == record.getClass())
        .map(Map.Entry::getKey)
        .findAny()
        .orElseThrow();
  }

  private static GsonBuilder builder() {
    return new GsonBuilder()
        .disableHtmlEscaping()
        .serializeNulls()
        .enableComplexMapKeySerialization()
        .setFieldNamingPolicy(FieldNamingPolicy.IDENTITY)
        .registerTypeAdapter(Instant.class, text(Instant::toString, Instant::parse))
        .registerTypeAdapter(LocalDate.class, text(LocalDate::toString, LocalDate::parse))
        .registerTypeAdapter(Duration.class, text(Duration::toString, Duration::parse))
        .registerTypeAdapter(Status.class, words(Status.values(), Status::word))
        .registerTypeAdapter(StepKind.class, words(StepKind.values(), StepKind::word))
        .registerTypeAdapter(Gate.class, words(Gate.values(), Gate::word))
        .registerTypeAdapter(Word.class, words(Word.values(), Word::text));
  }

  private static <E extends Enum<E>> TypeAdapter<E> words(E[] constants, Function<E, String> word) {
    Map<String, E> byWord =
        Arrays.stream(constants).collect(Collectors.toMap(word, Function.identity()));
    return text(word, byWord::get);
  }

  private static <T> TypeAdapter<T> text(Function<T, String> print, Function<String, T> parse) {
    return new TypeAdapter<T>() {
      @Override
      public void write(JsonWriter out, T value) throws IOException {
        out.value(print.apply(value));
      }

      @Override
      public T read(JsonReader in) throws IOException {
        String text = in.nextString();
        T value = parse.apply(text);
        if (value == null) {
          throw new JsonParseException("unknown word: " + text.toLowerCase(Locale.ROOT));
        }
        return value;
      }
    }.nullSafe();
  }
}
