package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.SignatureRead;
import dev.gonogo.engine.evidence.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every signature and whether it counts, in the document's order; then what is to be signed. */
final class SignaturesSection {
  private static final List<String> COLUMNS =
      List.of("Line", "Signed by", "When", "Reason and files", "In git", "Counts");

  private SignaturesSection() {}

  static Html of(Page page) {
    List<List<Html>> rows = new ArrayList<>();
    JudgedRun run = page.run();
    for (String step : inOrder(run)) {
      SignatureRead signature = run.run().signatures().get(step);
      if (signature != null) {
        rows.add(row(signature, run, page));
      }
    }
    return element("section")
        .id("signatures")
        .with("aria-labelledby", "signatures-title")
        .holding(
            element("h2").id("signatures-title").text("Signatures"),
            rows.isEmpty()
                ? element("p", "note").text("Nobody has signed a line.")
                : Tables.of("Signatures", "cards prose", COLUMNS, rows),
            SignatureBlock.of(page));
  }

  /** As the document has them; last, those that belong to no line any more. */
  private static Set<String> inOrder(JudgedRun run) {
    Set<String> steps = new LinkedHashSet<>(run.steps().keySet());
    steps.addAll(run.run().signatures().keySet());
    return steps;
  }

  private static List<Html> row(SignatureRead read, JudgedRun run, Page page) {
    Html line = page.row(read.step()).map(RowLink::of).orElse(Html.quoted(run.title(read.step())));
    return List.of(
        line,
        Html.all(Html.quoted(read.name()), Html.text(", "), Html.quoted(read.role())),
        when(read),
        reason(read),
        Html.quoted(read.commit()),
        judgement(read));
  }

  private static Html when(SignatureRead read) {
    LocalDate until = read.until();
    String end = until == null ? ", for good" : ", until " + until;
    return Html.all(Moments.minutes(read.at()), Html.text(end));
  }

  private static Html reason(SignatureRead read) {
    List<Html> files = new ArrayList<>();
    read.attached().forEach(file -> files.add(element("li").holding(Html.quoted(file))));
    Html attached = files.isEmpty() ? Html.NONE : element("ul").holding(files);
    return Html.all(Html.quoted(read.reason()), attached);
  }

  private static Html judgement(SignatureRead read) {
    Look look =
        read.valid()
            ? Look.of(Status.SIGNED).saying("valid")
            : Look.of(Status.FAILED).saying("not valid");
    return Html.all(look.badge(), Html.text(" "), Html.quoted(read.judgement()));
  }
}
