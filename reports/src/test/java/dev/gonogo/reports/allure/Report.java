package dev.gonogo.reports.allure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gonogo.reports.testing.Recording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A report as it was written, for tests.
 *
 * @param folder where it is
 */
record Report(Path folder) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Pattern DATA = Pattern.compile("id=\"report-data\">([^<]*)</script>");

  static Report of(Path folder, Recording... recordings) throws IOException {
    AllureReport.write(
        Arrays.stream(recordings).map(Recording::run).toList(),
        folder.resolve("target"),
        folder.resolve("history"));
    return new Report(folder);
  }

  Path results() {
    return folder.resolve("target/allure-results");
  }

  Path pages() {
    return folder.resolve("target/allure");
  }

  /** All results in the order they have in the suites. */
  List<JsonNode> all() throws IOException {
    List<JsonNode> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(results())) {
      for (Path file : files.filter(path -> path.toString().endsWith("-result.json")).toList()) {
        all.add(json(file));
      }
    }
    all.sort(
        Comparator.comparing((JsonNode result) -> label(result, StepLabels.PLACE))
            .thenComparing(result -> result.get("start").asLong()));
    return all;
  }

  /** The only result with this name. */
  JsonNode result(String name) throws IOException {
    List<JsonNode> found =
        all().stream().filter(result -> result.get("name").asText().equals(name)).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " results are called " + name);
    }
    return found.get(0);
  }

  /** A value of the page. */
  JsonNode page(String file) throws IOException {
    return MAPPER.readTree(data(file));
  }

  /** A file in the page. */
  String data(String file) throws IOException {
    Matcher data = DATA.matcher(text("allure/index.html"));
    if (!data.find()) {
      throw new AssertionError("there are no data in the page");
    }
    byte[] content = MAPPER.readTree(data.group(1)).required(file).binaryValue();
    return new String(content, StandardCharsets.UTF_8);
  }

  /** What the next report begins with. */
  JsonNode history() throws IOException {
    return json(folder.resolve("history/with-last-report/history.json"));
  }

  String text(String file) throws IOException {
    return Files.readString(folder.resolve("target").resolve(file), StandardCharsets.UTF_8);
  }

  static String label(JsonNode result, String name) {
    for (JsonNode label : result.get("labels")) {
      if (label.get("name").asText().equals(name)) {
        return label.get("value").asText();
      }
    }
    return "";
  }

  private static JsonNode json(Path file) throws IOException {
    return MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8));
  }
}
