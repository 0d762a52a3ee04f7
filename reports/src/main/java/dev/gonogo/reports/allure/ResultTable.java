package dev.gonogo.reports.allure;

import io.qameta.allure.entity.LabelName;
import io.qameta.allure.entity.TestResult;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Results as comma-separated values, which Allure's pages offer to download.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class ResultTable {
  private static final List<String> COLUMNS =
      List.of("status", "checklist", "group", "line", "message", "milliseconds", "place");

  private ResultTable() {}

  static String of(List<TestResult> results) {
    return Stream.concat(Stream.of(COLUMNS), results.stream().map(ResultTable::cells))
        .map(ResultTable::row)
        .collect(Collectors.joining());
  }

  private static List<String> cells(TestResult result) {
    return List.of(
        result.getStatus().value(),
        result.findOneLabel(LabelName.PARENT_SUITE).orElse(""),
        result.findOneLabel(LabelName.SUITE).orElse(""),
        result.getName(),
        Objects.toString(result.getStatusMessage(), ""),
        Objects.toString(result.getTime().getDuration(), ""),
        result.getFullName());
  }

  private static String row(List<String> cells) {
    return cells.stream().map(ResultTable::quoted).collect(Collectors.joining(",")) + "\r\n";
  }

  /** With a sign in front of what a spreadsheet would calculate. */
  private static String quoted(String cell) {
    String text = cell.matches("(?s)[=+\\-@\t\r].*") ? "'" + cell : cell;
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
