package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.SignatureRead;
import dev.gonogo.engine.evidence.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Every signature and whether it counts, in the document's order; then what is to be signed. */
final class SignaturesSection {
  private static final List<String> COLUMNS =
      List.of(
          "Line", "Signed by", "Role", "When", "Until", "Reason", "Attached", "In git", "Counts");

  private SignaturesSection() {}

  static Html of(Page page) {
    List<List<Html>> rows = new ArrayList<>();
    for (JudgedRun run : page.runs()) {
      for (String step : run.steps().keySet()) {
        SignatureRead signature = run.run().signatures().get(step);
        if (signature != null) {
          rows.add(row(signature, run, page));
        }
      }
    }
    return element("section")
        .id("signatures")
        .with("aria-labelledby", "signatures-title")
        .holding(
            element("h2").id("signatures-title").text("Signatures"),
            rows.isEmpty()
                ? element("p", "note").text("Nobody has signed a line.")
                : Tables.of("Signatures", "cards", COLUMNS, rows),
            SignatureBlock.of(page));
  }

  private static List<Html> row(SignatureRead read, JudgedRun run, Page page) {
    Html line = page.row(read.step()).map(RowLink::of).orElse(Html.quoted(run.title(read.step())));
    LocalDate until = read.until();
    return List.of(
        line,
        Html.quoted(read.name()),
        Html.quoted(read.role()),
        Moments.minutes(read.at()),
        Html.text(until == null ? "no end" : until.toString()),
        Html.quoted(read.reason()),
        Html.quoted(String.join(", ", read.attached())),
        Html.quoted(read.commit()),
        judgement(read));
  }

  private static Html judgement(SignatureRead read) {
    Look look = Look.of(read.valid() ? Status.SIGNED : Status.FAILED);
    String word = read.valid() ? "valid" : "not valid";
    return Html.all(
        new Look(word, look.sign(), look.tone()).badge(),
        Html.text(" "),
        Html.quoted(read.judgement()));
  }
}
