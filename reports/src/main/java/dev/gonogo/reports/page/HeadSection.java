package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.RunStarted;
import dev.gonogo.engine.evidence.ServerFound;
import dev.gonogo.engine.evidence.Times;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.reports.recorded.NextStep;
import java.util.ArrayList;
import java.util.List;

/** The head: what this is about, the word, why, and what exactly was run. */
final class HeadSection {
  private HeadSection() {}

  static Html of(Page page, Links links) {
    return element("header", "head")
        .holding(
            element("p", "kind").holding(Html.text("Sign-off · "), Html.quoted(page.checklist())),
            element("h1").with("dir", "auto").text(page.title()),
            element("div", "runs").holding(run(page, Html.quoted(page.run().target()))),
            Reports.of(links));
  }

  /**
   * The word of one run, why, how many, and what was run.
   *
   * @param target how the target is told
   */
  static Html run(Page page, Html target) {
    JudgedRun run = page.run();
    Verdict verdict = run.verdict();
    return element("section", "run " + Tone.of(verdict.word()).style())
        .with("aria-label", run.target())
        .holding(
            element("p", "word")
                .holding(
                    element("span", "target").holding(target, Html.text(" ")),
                    element("strong").text(verdict.word().text())),
            element("p", "why").with("dir", "auto").text(Why.of(run, Against.of(run, page))),
            NextStep.of(verdict).map(HeadSection::next).orElse(Html.NONE),
            CountsBar.of(run),
            element("dl", "facts").holding(facts(run)));
  }

  private static Html next(NextStep next) {
    Html command =
        next.command().isEmpty()
            ? Html.NONE
            : Html.all(Html.text(": "), element("code").text(next.command()));
    return element("p", "next")
        .with("dir", "auto")
        .holding(element("b").text("Next"), Html.text(" " + next.text()), command);
  }

  private static List<Html> facts(JudgedRun run) {
    RunStarted started = run.run().started();
    Verdict verdict = run.verdict();
    List<Html> facts = new ArrayList<>();
    if (started.deployment() != null) {
      facts.add(fact("Deployment", Moments.minutes(started.deployment())));
    }
    facts.add(fact("Run", Html.all(Moments.minutes(started.at()), Html.text(took(verdict)))));
    facts.add(fact("Gate", Html.text(verdict.gate().word())));
    facts.add(
        fact(
            "Server",
            Html.quoted(
                run.run().server().map(ServerFound::description).orElse("none was started"))));
    facts.add(fact("Commit", code(started.commit(), 12)));
    facts.add(fact("Content", code(started.contentHash(), 12)));
    return facts;
  }

  private static String took(Verdict verdict) {
    boolean ended = verdict.finished() != null;
    return (ended ? ", took " : ", interrupted after ") + Times.text(verdict.duration());
  }

  private static Html fact(String name, Html value) {
    return element("div").holding(element("dt").text(name), element("dd").holding(value));
  }

  /** The beginning of a hash, which people compare; the whole of it for those who copy it. */
  private static Html code(String hash, int letters) {
    boolean dirty = hash.endsWith("-dirty");
    String clean = dirty ? hash.substring(0, hash.length() - "-dirty".length()) : hash;
    if (clean.isEmpty()) {
      return Html.text("unknown");
    }
    String begin = clean.length() > letters ? clean.substring(0, letters) : clean;
    return Html.all(
        element("code").with("title", clean).text(begin),
        Html.text(dirty ? ", with changes that are not committed" : ""));
  }
}
