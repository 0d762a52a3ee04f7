package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Empty lines for those whose signature is still open, to be printed and signed by hand. */
final class SignatureBlock {
  private static final List<String> COLUMNS = List.of("Role", "Name", "Date", "Signature");

  private SignatureBlock() {}

  static Html of(Page page) {
    Map<String, Set<Row>> open = new TreeMap<>();
    for (Judged step : page.run().steps().values()) {
      String signer = step.planned().signer();
      if (signer != null && step.status() == Status.PENDING) {
        Set<Row> rows = open.computeIfAbsent(signer, role -> new HashSet<>());
        page.row(step.planned().id()).ifPresent(rows::add);
      }
    }
    return open.isEmpty() ? Html.NONE : block(open, page);
  }

  private static Html block(Map<String, Set<Row>> open, Page page) {
    List<List<Html>> rows = new ArrayList<>();
    open.forEach(
        (role, lines) -> {
          Html count = element("small").text(" · " + Count.of(lines.size(), "line"));
          rows.add(List.of(Html.all(Html.quoted(role), count), Html.NONE, Html.NONE, Html.NONE));
        });
    String hash = page.run().run().started().contentHash();
    String content = hash.length() > 12 ? hash.substring(0, 12) : hash;
    return element("div", "to-sign")
        .holding(
            element("h3").text("To be signed"),
            element("p").text("For the content " + content + ":"),
            Tables.of("To be signed", "empty", COLUMNS, rows));
  }
}
