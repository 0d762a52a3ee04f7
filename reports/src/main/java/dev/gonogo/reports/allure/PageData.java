package dev.gonogo.reports.allure;

import io.qameta.allure.core.InMemoryReportStorage;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The files that Allure's parts have written, by their names, and as base64: so its application
 * takes them from the page it stands in, where no server could give them to it.
 *
 * @param files what is in each
 */
record PageData(Map<String, String> files) {
  private static final String HISTORY = History.NAME + "/";

  /** In the order of their names: the same report is the same page. */
  PageData {
    files = new TreeMap<>(files);
  }

  static PageData of(InMemoryReportStorage storage) {
    return new PageData(storage.getReportDataFiles());
  }

  /** The files that the next report draws its trends from, by their names. */
  Map<String, byte[]> history() {
    return files.entrySet().stream()
        .filter(file -> file.getKey().startsWith(HISTORY))
        .collect(
            Collectors.toMap(
                file -> file.getKey().substring(HISTORY.length()),
                file -> Base64.getDecoder().decode(file.getValue())));
  }

  /** All that a page asks for, as JSON that can stand in an element of it. */
  String json() {
    Map<String, String> asked = new TreeMap<>(files);
    asked.keySet().removeIf(name -> name.startsWith(HISTORY));
    return Json.text(asked).replace("<", "\\u003c");
  }
}
