package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is not as it should be: as a table where expected and actual are known, else as a list. */
final class Findings {
  private static final List<String> COLUMNS = List.of("Finding", "Expected", "Actual");

  private Findings() {}

  static Html of(List<Finding> findings) {
    if (findings.isEmpty()) {
      return Html.NONE;
    }
    boolean compared =
        findings.stream().anyMatch(each -> each.expected() != null || each.actual() != null);
    return compared ? table(findings) : list(findings);
  }

  private static Html list(List<Finding> findings) {
    List<Html> items = new ArrayList<>();
    findings.forEach(each -> items.add(element("li").holding(Html.quoted(each.text()))));
    return element("ul", "findings").holding(items);
  }

  private static Html table(List<Finding> findings) {
    List<List<Html>> rows = new ArrayList<>();
    for (Finding finding : findings) {
      rows.add(
          List.of(Html.quoted(finding.text()), value(finding.expected()), value(finding.actual())));
    }
    return Tables.of("Findings", "cards findings", COLUMNS, rows);
  }

  private static Html value(@Nullable String value) {
    return Html.quoted(value == null ? "–" : value);
  }
}
