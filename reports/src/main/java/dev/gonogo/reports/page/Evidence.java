package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.SignatureRead;
import dev.gonogo.engine.evidence.Times;
import dev.gonogo.engine.evidence.Verdict.Acceptance;
import dev.gonogo.reports.recorded.RecordedStep.Attempt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that is known of one outcome. */
final class Evidence {
  private Evidence() {}

  static Html of(Judged judged, JudgedRun run, Page page) {
    // A short message stands in the line above already.
    Html message = Brief.isShort(judged.message()) ? Html.NONE : message(judged);
    Html meta = facts(judged);
    return element("div", "outcome").holding(message, known(judged, run, page), meta);
  }

  /** One of several outcomes of a line that is checked after each step of a phase. */
  static Html ofStep(Judged judged, JudgedRun run, Page page) {
    Html head =
        element("p", "each")
            .holding(
                Look.of(judged.status()).badge(),
                Html.text(" after "),
                element("b").holding(Html.quoted(judged.afterStep())));
    return element("div", "outcome").holding(head, message(judged), known(judged, run, page));
  }

  private static Html known(Judged judged, JudgedRun run, Page page) {
    Html seen = judged.counting().map(attempt -> seen(attempt.outcome())).orElse(Html.NONE);
    return Html.all(seen, around(judged, run, page));
  }

  /** Other attempts, what it waits for, and who has taken it upon themselves. */
  static Html around(Judged judged, JudgedRun run, Page page) {
    List<Html> parts = new ArrayList<>();
    if (judged.isRepeated()) {
      parts.add(attempts(judged));
    }
    judged
        .counting()
        .map(attempt -> attempt.outcome().blockedBy())
        .flatMap(page::row)
        .ifPresent(
            row -> parts.add(element("p").holding(Html.text("Waits for "), RowLink.of(row))));
    parts.add(taken(judged, run));
    return Html.all(parts);
  }

  private static Html message(Judged judged) {
    List<String> findings =
        judged.counting().stream()
            .flatMap(attempt -> attempt.outcome().findings().stream())
            .map(Finding::text)
            .toList();
    // A failure's message is its findings, which follow.
    boolean said = !findings.isEmpty() && judged.message().equals(String.join("\n", findings));
    return said ? Html.NONE : Seen.message(judged.message());
  }

  private static Html seen(Outcome outcome) {
    return Html.all(Findings.of(outcome.findings()), Seen.of(outcome.observations()));
  }

  private static Html attempts(Judged judged) {
    List<Html> items = new ArrayList<>();
    for (Attempt attempt : judged.attempts()) {
      Outcome outcome = attempt.outcome();
      boolean counts = judged.counting().filter(attempt::equals).isPresent();
      items.add(
          element("li")
              .holding(
                  Look.of(outcome.status()).badge(),
                  Html.text(" after " + Times.text(attempt.duration())),
                  counts ? Html.text(", the one that counts") : Html.NONE,
                  counts ? Html.NONE : Seen.message(outcome.message()),
                  counts ? Html.NONE : seen(outcome)));
    }
    return Html.all(
        element("p", "name").text("Every attempt"), element("ol", "attempts").holding(items));
  }

  /** Who has taken it upon themselves. */
  private static Html taken(Judged judged, JudgedRun run) {
    List<Html> parts = new ArrayList<>();
    SignatureRead signature = run.run().signatures().get(judged.planned().id());
    if (signature != null) {
      String what = signature.valid() ? "Signed by " : "A signature that does not count, by ";
      parts.add(
          element("p")
              .holding(
                  Html.text(what),
                  Html.quoted(signature.name()),
                  Html.text(", "),
                  Html.quoted(signature.role()),
                  Html.text(": "),
                  Html.quoted(signature.judgement())));
    }
    for (Acceptance acceptance : run.verdict().acceptances()) {
      if (acceptance.steps().contains(judged.planned().id())) {
        parts.add(
            element("p")
                .holding(
                    Html.text(acceptance.read().expired() ? "Was accepted by " : "Accepted by "),
                    Html.quoted(acceptance.read().by()),
                    Html.text(" until " + acceptance.read().until() + ": "),
                    Html.quoted(acceptance.read().reason())));
      }
    }
    return Html.all(parts);
  }

  /** When, for how long, for whom, and its name. */
  static Html facts(Judged judged) {
    List<Html> facts = new ArrayList<>();
    Optional<Instant> at = judged.counting().flatMap(attempt -> Optional.ofNullable(attempt.at()));
    if (at.isPresent()) {
      facts.add(
          Html.all(
              Html.text("began "),
              Moments.seconds(at.get()),
              Html.text(", took " + Times.text(judged.duration()))));
    }
    if (judged.planned().signer() != null) {
      facts.add(Html.all(Html.text("signer: "), Html.quoted(judged.planned().signer())));
    }
    if (judged.planned().due() != null) {
      facts.add(Html.all(Html.text("due "), Moments.minutes(judged.planned().due())));
    }
    facts.add(element("code").holding(Html.quoted(judged.planned().id())));
    List<Html> items = facts.stream().map(fact -> element("li").holding(fact)).toList();
    return element("ul", "meta").holding(items);
  }
}
