package dev.gonogo.specs.blackbox;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code verdict.json} as any other program reads it: by the names and words that stand in it.
 *
 * @param json its one object
 */
record VerdictFile(JsonObject json) {

  /** The verdict in a folder of evidence; empty where there is none. */
  static Optional<VerdictFile> in(Path evidence) throws IOException {
    Path file = evidence.resolve("verdict.json");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Optional.of(
        new VerdictFile(JsonParser.parseString(Files.readString(file)).getAsJsonObject()));
  }

  String state() {
    return json.get("state").getAsString();
  }

  String word() {
    return json.get("word").getAsString();
  }

  /** How many lines of the document have which status, as the file says it. */
  String lines() {
    return json.get("lines").toString();
  }

  /** How many reasons speak against a better word. */
  int reasons() {
    return json.getAsJsonArray("reasons").size();
  }

  /** The first reason: the gravest. */
  Reason reason() {
    JsonObject first = json.getAsJsonArray("reasons").get(0).getAsJsonObject();
    return new Reason(
        first.get("item").getAsString(),
        first.get("status").getAsString(),
        first.get("message").getAsString());
  }

  /**
   * What speaks against a better word.
   *
   * @param item the stable id of a step
   * @param status its status
   * @param message what was found
   */
  record Reason(String item, String status, String message) {}
}
