package dev.gonogo.reports.allure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Allure's values as JSON files: without what is not given, constants in lower case. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .build();

  private Json() {}

  static void write(Object value, Path file) throws IOException {
    Files.write(file, MAPPER.writeValueAsBytes(value));
  }

  static String text(Map<String, String> values) {
    try {
      return MAPPER.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts are always JSON", e);
    }
  }

  /**
   * Reads any JSON; a missing node where there is none.
   *
   * @throws IOException where it is not JSON
   */
  static JsonNode read(byte[] text) throws IOException {
    return MAPPER.readTree(text);
  }
}
