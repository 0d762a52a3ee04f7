package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.reports.recorded.RecordedRun;

/** The page on which a release manager decides: one HTML file that loads nothing. */
public final class SignOffPage {
  private SignOffPage() {}

  /**
   * The page of one run.
   *
   * @param run a rehearsal, or a verification of production; beside each line of that stands what
   *     the rehearsal said
   * @param links where the other reports are, seen from the page
   * @return the whole HTML document, always the same for the same evidence
   */
  public static String of(RecordedRun run, Links links) {
    Page page = Page.of(run);
    String word = page.verdict().word().text();
    Html skip = element("a", "skip").with("href", "#why").text("Skip to the reasons");
    Html main =
        element("main")
            .holding(
                HeadSection.of(page, links),
                WhySection.of(page),
                ProductionSection.of(page),
                OpenSection.of(page),
                PhasesSection.of(page),
                ItemsSection.of(page),
                AcceptancesSection.of(page),
                SignaturesSection.of(page));
    Html body = Html.all(skip, Contents.of(page), main, FootSection.of(page));
    return Document.of(word + " · " + page.title(), Tone.of(page.verdict().word()), body);
  }
}
