package dev.gonogo.reports.allure;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** Tells files that Allure's history can be read from: it trusts what it has written itself. */
final class HistoryFile {
  private HistoryFile() {}

  /** Whether the file has the shape that Allure gives it. */
  static boolean isSound(Path file) {
    try {
      JsonNode content = Json.read(Files.readAllBytes(file));
      return file.getFileName().toString().endsWith("-trend.json")
          ? content.isArray() && all(content, entry -> entry.path("data").isObject())
          : content.isObject() && all(content, HistoryFile::isSoundItem);
    } catch (IOException damaged) {
      return false;
    }
  }

  private static boolean isSoundItem(JsonNode item) {
    return item.path("statistic").isObject()
        && item.path("items").isArray()
        && all(item.path("items"), JsonNode::isObject);
  }

  private static boolean all(JsonNode node, Predicate<JsonNode> sound) {
    return StreamSupport.stream(node.spliterator(), false).allMatch(sound);
  }
}
